using System.Globalization;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>
/// One model for each reason of the engine's parser, correct but for that: <c>Fixtures/engine-reasons.tsv</c> has the words
/// of the reason, the status, what stands before the process, what inside of it and what after it.
/// </summary>
public sealed class ReasonTests(CamundaEngine camunda)
{
    private const string Table = "tests/Bpmn.Tests/Fixtures/engine-reasons.tsv";
    private const string Fixtures = "tests/Bpmn.Tests/Fixtures/rules/camunda7";

    [Fact]
    public async Task Deploy_OneModelForEachReason_IsJudgedAsHere()
    {
        using var judge = new EngineJudge(await camunda.GetAsync());
        var wrong = new List<string>();
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var kinds = new HashSet<string>(StringComparer.Ordinal);

        foreach (var (words, status, xml) in Models())
        {
            var answer = await judge.AskAsync(xml);
            reached.UnionWith(answer.Problems.Select(problem => EngineReasons.WordsOf(problem.Message)).OfType<string>());
            kinds.UnionWith(answer.Problems.Where(problem => problem.IsOfSchema).Select(problem => problem.Message.Split(':')[0]));
            if (answer.Status != status || (words.Length > 0 && !answer.Problems.Any(problem => problem.Message.Contains(words, StringComparison.Ordinal))))
            {
                wrong.Add($"not reached: {words} {answer}\n{xml}");
            }

            if (!EngineAgreement.IsLeftToTheEngine(xml, answer))
            {
                wrong.AddRange(EngineAgreement.Differences(xml, answer).Select(difference => $"{difference}\n{xml}"));
            }
        }

        foreach (var file in Directory.GetFiles(Path.Combine(SharedParts.Repository, Fixtures), "*.invalid.bpmn"))
        {
            var answer = await judge.AskAsync(await File.ReadAllBytesAsync(file));
            reached.UnionWith(answer.Problems.Select(problem => EngineReasons.WordsOf(problem.Message)).OfType<string>());
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(EngineReasons.Words.Except(reached));
        Assert.Equal(SchemaKinds.Reachable.Order(StringComparer.Ordinal), kinds.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Words, int Status, string Xml)> Models() =>
        File.ReadLines(Path.Combine(SharedParts.Repository, Table))
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), Model(cells[2], cells[3], cells.Length > 4 ? cells[4] : null)))
            .Append(("cvc-elt.1.a", 400, $"<process xmlns=\"{BpmnNamespaces.Camunda}\" id=\"p\"/>"));

    private static string Model(string root, string body, string? diagram) =>
        $"""
        <definitions xmlns="{BpmnNamespaces.Model}" xmlns:xsi="{BpmnNamespaces.SchemaInstance}" xmlns:c="{BpmnNamespaces.Camunda}" id="d" targetNamespace="t">
        {root}<process id="p" isExecutable="true">
        {body}
        </process>{diagram}</definitions>
        """;
}
