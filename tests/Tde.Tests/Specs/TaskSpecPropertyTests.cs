using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ProcOS.Tde.Specs;
using Xunit;

namespace ProcOS.Tde.Tests.Specs;

public sealed class TaskSpecPropertyTests
{
    private static readonly string[] Values =
    [
        "1", "2", "0", "-1", "1.5", "1e400", "true", "null", "\"\"", "\"echo\"", "\"sum\"", "\"classify\"", "\"probabilistic\"", "\"a\"",
        "[]", "[1,2]", "[\"a\"]", "{}", "{\"numbers\":[1,2,3]}", "{\"text\":\"a b\",\"labels\":[\"a\"]}", "{\"steps\":3}", "{\"seconds\":\"x\"}",
        "[[]]", "{\"numbers\":[1e29,-1e-29,\"x\"]}", "{\"labels\":[7,{\"name\":\"a\"},{}],\"text\":null}",
    ];

    private static readonly string[] Members =
        ["version", "id", "objective", "task", "mode", "inputs", "budget", "tools", "constraints", "successCriteria", "metadata", "other"];

    [Fact]
    public void Parse_AnyMembersAndValues_GivesEitherSpecThatRoundTripsOrIssues()
    {
        var member = Gen.Elements(Members);
        var value = Gen.Elements(Values);
        var document = Gen.ArrayOf(Gen.Zip(member, value)).Select(pairs =>
            "{" + string.Join(",", pairs.DistinctBy(pair => pair.Item1).Select(pair => $"\"{pair.Item1}\":{pair.Item2}")) + "}");

        Prop.ForAll(document.ToArbitrary(), json =>
        {
            var reading = Given.Parser.Parse(json);
            if (reading.Spec is not { } spec)
            {
                return reading.Issues.Count > 0;
            }

            var written = TaskSpecWriter.Write(spec);
            var again = Given.Parser.Parse(written.GetRawText()).Spec;
            return reading.Issues.Count == 0
                && again is not null
                && TaskSpecWriter.Write(again).GetRawText() == written.GetRawText()
                && Given.Json(json).EnumerateObject().All(one => written.GetProperty(one.Name) is var kept && IsKept(one, kept));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Parse_AnyText_NeverThrows() =>
        Prop.ForAll<string>(text => Given.Parser.Parse(text ?? "") is { Spec: null, Issues.Count: > 0 }).QuickCheckThrowOnFailure();

    /// <summary>A budget is completed; everything else stays as it is.</summary>
    private static bool IsKept(JsonProperty given, JsonElement kept) =>
        given.Name == "budget"
            ? given.Value.EnumerateObject().All(one => JsonElement.DeepEquals(one.Value, kept.GetProperty(one.Name)))
            : JsonElement.DeepEquals(given.Value, kept);
}
