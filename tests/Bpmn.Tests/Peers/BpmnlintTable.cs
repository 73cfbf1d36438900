using System.Text.Encodings.Web;
using System.Text.Json;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Peers;

/// <summary>The differences that are known, each with its reason: a JSON file, and a page made from it.</summary>
internal sealed record BpmnlintTable(
    IReadOnlyDictionary<string, string> Reasons,
    BpmnlintReading Reading,
    IReadOnlyList<BpmnlintDifference> Differences)
{
    /// <summary>The one reason that is proven by the run: with all ends of flows written, bpmnlint says the same as we do.</summary>
    public const string MissingEnds = "missing-ends";

    private static readonly string Json = Path.Combine(SharedParts.Repository, "tests/Bpmn.Tests/Peers/bpmnlint-differences.json");
    private static readonly string Page = Path.Combine(SharedParts.Repository, "docs/rules/bpmnlint.md");
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static BpmnlintTable Read() => JsonSerializer.Deserialize<BpmnlintTable>(File.ReadAllText(Json), Options)!;

    /// <summary>Fails unless exactly the known differences were found, each for its reason; writes them first where that is asked for.</summary>
    public void Expect(BpmnlintReading reading, IReadOnlyList<BpmnlintDifference> found)
    {
        if (Environment.GetEnvironmentVariable("PROCOS_UPDATE_DOCS") == "1")
        {
            var table = this with { Reading = reading, Differences = [.. found.Select(WithReason)] };
            File.WriteAllText(Json, JsonSerializer.Serialize(table, Options).ReplaceLineEndings("\n") + "\n");
            File.WriteAllText(Page, BpmnlintPage.Write(table));
        }

        Assert.Equal(reading.Unread, Reading.Unread);
        Assert.Equal(reading.Incomplete, Reading.Incomplete);
        Assert.Equal([], found.Where(difference => !Differences.Any(known => known.IsSame(difference))).Select(difference => $"new: {Name(difference)}"));
        Assert.Equal([], Differences.Where(known => !found.Any(known.IsSame)).Select(known => $"gone: {Name(known)}"));
        Assert.Equal([], Differences.Where(known => !Reasons.ContainsKey(known.Reason)).Select(known => $"without a reason: {Name(known)}"));
        Assert.Equal(
            found.Where(difference => difference.Reason == MissingEnds).Select(Name),
            Differences.Where(known => known.Reason == MissingEnds).Select(Name));
        Assert.Equal(BpmnlintPage.Write(this), File.ReadAllText(Page));
    }

    private static string Name(BpmnlintDifference difference) =>
        $"{difference.File} {difference.Rule} ours [{string.Join(' ', difference.Ours)}] theirs [{string.Join(' ', difference.Theirs)}]";

    private BpmnlintDifference WithReason(BpmnlintDifference found) => found.Reason == MissingEnds
        ? found
        : found with { Reason = Differences.FirstOrDefault(known => known.IsSame(found) && known.Reason != MissingEnds)?.Reason ?? string.Empty };
}
