using System.Text.Json;
using Xunit;

namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>The models of the engine's own tests, and what a real engine answered when each was deployed alone.</summary>
public sealed class RecordedVerdictTests
{
    [Fact]
    public void Check_ModelsOfTheEnginesTests_AreJudgedAsByTheEngine()
    {
        var verdicts = Verdicts();

        var differences = verdicts
            .Where(verdict => !EngineAgreement.IsLeftToTheEngine(string.Empty, verdict.Answer))
            .SelectMany(verdict => EngineAgreement.Differences(File.ReadAllBytes(Path.Combine(Corpus.Camunda7Folder(), verdict.File)), verdict.Answer)
                .Select(difference => $"{verdict.File}: {difference}"))
            .ToArray();

        Assert.True(differences.Length == 0, string.Join('\n', differences));
        Assert.Contains(verdicts, verdict => verdict.Answer.Status == 400);
    }

    private static List<(string File, EngineAnswer Answer)> Verdicts() =>
    [
        .. File.ReadLines(Path.Combine(Corpus.Camunda7Folder(), "verdicts.jsonl")).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var problems = root.TryGetProperty("problems", out var list)
                ? list.EnumerateArray().Where(problem => problem.GetProperty("kind").GetString() == "errors").Select(Problem).ToArray()
                : [];
            var message = root.TryGetProperty("message", out var text) ? text.GetString()! : string.Empty;
            return (root.GetProperty("file").GetString()!, new EngineAnswer(root.GetProperty("status").GetInt32(), message, problems));
        }),
    ];

    private static EngineAnswerProblem Problem(JsonElement problem) => new(
        problem.GetProperty("message").GetString()!,
        problem.GetProperty("line").GetInt32(),
        problem.GetProperty("column").GetInt32(),
        problem.GetProperty("element").GetString());
}
