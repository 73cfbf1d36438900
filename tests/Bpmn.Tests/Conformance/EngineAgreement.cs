using System.Text;
using System.Text.RegularExpressions;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Schema;

namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>
/// Holds our verdict beside the engine's: the same status; for each problem of the schema one of ours with the same
/// constraint at the same line and column; for each other one of the rule for it at the same place with the same element;
/// and nothing that the engine does not say; all in its order.
/// </summary>
internal static partial class EngineAgreement
{
    /// <summary>What differs; empty when nothing does.</summary>
    public static IReadOnlyList<string> Differences(byte[] xml, EngineAnswer engine)
    {
        BpmnDocument document;
        try
        {
            document = BpmnReader.Read(xml, BpmnReadLimits.Lenient);
        }
        catch (BpmnReadException unreadable)
        {
            return engine.Status == 200 ? [$"unreadable here: {unreadable.Message}"] : [];
        }

        var ours = DeploymentVerdict.Of(document);
        var differences = new List<string>();
        if (ours.Status != engine.Status)
        {
            differences.Add($"status {ours.Status}, engine {engine.Status} {engine.Message}");
        }

        differences.AddRange(engine.Problems.Where(problem => !IsOurs(problem, ours)).Select(problem => $"only the engine: {problem}"));
        differences.AddRange(ours.SchemaProblems
            .Where(problem => !engine.Problems.Any(other => Same(other, problem, ours)))
            .Select(problem => $"only here: {problem.Codes} at {ours.PositionOf(problem)}: {problem.Message}"));
        differences.AddRange(ours.Problems
            .Where(problem => problem is { Severity: Severity.Error, IsUnexpected: false } && !engine.Problems.Any(other => Same(other, problem, ours)))
            .Select(problem => $"only here: {problem.Rule.Id} at {ours.PositionOf(problem)}: {problem.Message}"));
        return differences.Count > 0 ? differences : Disorder(engine, ours);
    }

    public static IReadOnlyList<string> Differences(string xml, EngineAnswer engine) => Differences(Encoding.UTF8.GetBytes(xml), engine);

    /// <summary>
    /// Whether the class path of the engine decides, of which no file tells: it goes no further at a class that is missing,
    /// and the mail library is, whatever came before.
    /// </summary>
    public static bool IsLeftToTheEngine(string xml, EngineAnswer engine) =>
        MissingClass().IsMatch(engine.Message) || xml.Contains("type=\"mail\"", StringComparison.Ordinal) || FormHandler().IsMatch(xml);

    // Those of the schema come first, then those of the parser. What the engine says again of the same place is told once here.
    private static IReadOnlyList<string> Disorder(EngineAnswer engine, DeploymentVerdict ours)
    {
        Func<EngineAnswerProblem, bool>[] expected =
        [
            .. ours.SchemaProblems
                .SelectMany(problem => problem.Codes.Split(", ").Select(code => problem with { Codes = code }))
                .Select(problem => new Func<EngineAnswerProblem, bool>(other => Same(other, problem, ours))),
            .. ours.Problems
                .Where(problem => problem is { Severity: Severity.Error, IsUnexpected: false })
                .Select(problem => new Func<EngineAnswerProblem, bool>(other => Same(other, problem, ours))),
        ];
        var met = 0;
        foreach (var problem in engine.Problems)
        {
            if (met < expected.Length && expected[met](problem))
            {
                met++;
            }
            else if (!expected[..met].Any(same => same(problem)))
            {
                return [$"another order: after {met} of {expected.Length} problems the engine has {problem}"];
            }
        }

        return engine.Status == 400 && met < expected.Length ? [$"fewer problems: the engine has {met}, not {expected.Length}"] : [];
    }

    private static bool IsOurs(EngineAnswerProblem problem, DeploymentVerdict ours) => problem.IsOfSchema
        ? ours.SchemaProblems.Any(other => Same(problem, other, ours))
        : ours.Problems.Any(other => Same(problem, other, ours));

    private static bool Same(EngineAnswerProblem engine, SchemaProblem ours, DeploymentVerdict verdict) =>
        engine.IsOfSchema
        && ours.Codes.Split(", ").Any(engine.Breaks)
        && verdict.PositionOf(ours) == (engine.Line, engine.Column);

    private static bool Same(EngineAnswerProblem engine, EngineProblem ours, DeploymentVerdict verdict) =>
        !engine.IsOfSchema
        && ours.Severity == Severity.Error
        && EngineReasons.Fits(engine.Message, ours.Rule.Id)
        && (engine.ElementId is null || engine.ElementId == (ours.OwnerId ?? ours.Element.Attribute("id")?.Trim()))
        && (engine.Line == 0 || verdict.PositionOf(ours) == (engine.Line, engine.Column) || IsElsewhere(engine));

    // These the engine puts at the scope or the script, and names the element.
    private static bool IsElsewhere(EngineAnswerProblem engine) =>
        engine.Message.Contains("start events", StringComparison.Ordinal) || engine.Message.Contains("ScriptTask", StringComparison.Ordinal);

    [GeneratedRegex(@"Cannot load class '[\w.$]+'")]
    private static partial Regex MissingClass();

    [GeneratedRegex(@"formHandlerClass=.[\w.$]+['""]")]
    private static partial Regex FormHandler();
}
