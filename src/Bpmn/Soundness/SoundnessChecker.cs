using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;
using ProcOS.Bpmn.Soundness.Forms;
using ProcOS.Bpmn.Soundness.Ordered;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Reducing.Scopes;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Soundness;

/// <summary>
/// Proves that a model always can come to its end, that nothing is left behind, that no element is dead and that no place
/// gets a second token; or shows the shortest run after which it is not so.
/// </summary>
public static class SoundnessChecker
{
    private const string DataNote = "Data is abstracted: any branch may be taken.";
    private const string OrderNote = "Steps of parallel branches come in any order; Camunda 7 passes tokens on one by one where nothing waits.";
    private const string OutsideNote = "Events come from outside at any time, even where an engine would be through at once: messages, timers, signals and conditions.";

    /// <summary>
    /// The verdicts on each process and, where there are several, on all pools together, for each profile in turn. The
    /// same document and options give the same answer.
    /// </summary>
    public static IReadOnlyList<SoundnessVerdict> Check(BpmnDocument document, SoundnessOptions? options = null)
    {
        options ??= new SoundnessOptions();
        var verdicts = new List<SoundnessVerdict>();
        foreach (var process in document.Processes)
        {
            verdicts.AddRange(ForProfiles(options, (profile, same) => OfProcess(document, process, profile, options, same)));
        }

        foreach (var collaboration in document.ElementsOf("collaboration"))
        {
            var id = collaboration.Attribute("id") ?? string.Empty;
            if (PoolsOf(document, collaboration) is { Length: > 1 } pools)
            {
                verdicts.AddRange(ForProfiles(options, (profile, same) => OfPools(document, id, pools, profile, options, same)));
            }
        }

        return verdicts;
    }

    private static BpmnProcess[] PoolsOf(BpmnDocument document, XmlElement collaboration)
    {
        var ids = collaboration.Elements
            .Where(element => element.LocalName == "participant")
            .Select(element => BpmnReference.LocalPart(element.Attribute("processRef")))
            .ToHashSet();
        return [.. document.Processes.Where(process => process.Nodes.Count > 0 && ids.Contains(process.Id))];
    }

    private static IEnumerable<SoundnessVerdict> ForProfiles(SoundnessOptions options, Func<SoundnessProfile, Proved?, Proved> prove)
    {
        var proved = new List<Proved>();
        foreach (var profile in options.Profiles)
        {
            proved.Add(prove(profile, proved.Find(one => one.Differences is { Count: 0 })));
        }

        return proved.Select(one => one.Verdict with { Differs = Differing(one, proved) });
    }

    private static string? Differing(Proved one, List<Proved> all)
    {
        var other = all.Find(candidate => candidate.Verdict.Status != one.Verdict.Status);
        if (other is null)
        {
            return null;
        }

        var says = $"The profile {other.Verdict.Profile.Word()} says {other.Verdict.ToResult().Verdict}.";
        if (one.Differences is null || other.Differences is null)
        {
            // Where one of them knows no meaning for the model, that is the difference.
            return other.Differences is null && other.Verdict.Decisive is { } refusal ? $"{says} {refusal.Message}" : says;
        }

        var reasons = one.Differences.Concat(other.Differences).Distinct().ToArray();
        return reasons.Length > 0
            ? $"{says} {string.Join(' ', reasons)}"
            : other.Verdict.Decisive is { } decisive ? $"{says} {decisive.Message}" : says;
    }

    private static Proved OfProcess(
        BpmnDocument document, BpmnProcess process, SoundnessProfile profile, SoundnessOptions options, Proved? same)
    {
        if (WellFormed.Check(document, process, profile) is { } problem)
        {
            return new Proved(Refused(problem, process.Id, profile), null);
        }

        if (same is not null)
        {
            return same.For(profile);
        }

        var (verdict, differences) = OfScope(document, process, process.Id, profile, options);
        return Finish(document, verdict, differences, [process], options);
    }

    private static (SoundnessVerdict Verdict, IReadOnlyList<string> Differences) OfScope(
        BpmnDocument document, FlowScope scope, string id, SoundnessProfile profile, SoundnessOptions options)
    {
        var system = SystemCompiler.Compile(document, scope, profile, new CollapsedScopes());
        CollapsedSystem Collapsed()
        {
            var scopes = options.Uses(Reductions.SubProcesses) ? Collapse(document, [scope], null, profile, options) : new CollapsedScopes();
            return new CollapsedSystem(
                scopes.Count > 0 ? SystemCompiler.Compile(document, scope, profile, scopes) : system,
                scopes,
                node => SystemCompiler.Compile(document, node.Inner!, profile, scopes));
        }

        var verdict = ScopeProof.Prove(system, id, options, null, () => Collapsed().System);
        var ordered = !options.AnyOrder && OrderedProof.IsNeeded(system);
        if (ordered && profile == SoundnessProfile.Camunda7)
        {
            verdict = OrderedProof.Refine(system, verdict, options);
        }

        return (UnusedHandlers.Add(system, verdict, options, Collapsed), ordered ? [.. system.Differences, OrderedProof.Difference] : system.Differences);
    }

    // Each is proved with what it holds already collapsed; a warning that only the content shows is kept by leaving it as it is.
    internal static CollapsedScopes Collapse(
        BpmnDocument document, IReadOnlyList<FlowScope> scopes, MessageLinks? messages, SoundnessProfile profile, SoundnessOptions options) =>
        ScopeCollapse.Of(scopes, messages, profile, (inner, collapsed) =>
        {
            var system = UnusedHandlers.Leave(SystemCompiler.Compile(document, inner, profile, collapsed));
            var verdict = ScopeProof.Prove(system, inner.Id, options, null, () => system);
            return verdict.Status == SoundnessStatus.Sound
                && verdict.Problems.All(problem => problem.Kind is ProblemKind.ImplicitEnd or ProblemKind.SameEndTwice)
                && NormalEnd.Exists(system, options)
                    ? system.EndsTwiceInside || verdict.Problems.Any(problem => problem.Kind == ProblemKind.SameEndTwice)
                    : null;
        });

    private static Proved OfPools(
        BpmnDocument document, string id, IReadOnlyList<BpmnProcess> pools, SoundnessProfile profile, SoundnessOptions options, Proved? same)
    {
        foreach (var pool in pools)
        {
            if (WellFormed.Check(document, pool, profile) is { } problem)
            {
                return new Proved(Refused(problem, id, profile), null);
            }
        }

        if (same is not null)
        {
            return same.For(profile);
        }

        var messages = new MessageLinks(document, pools, profile);
        var system = SystemCompiler.Compile(document, pools, messages, profile, new CollapsedScopes());
        CollapsedSystem Collapsed()
        {
            var scopes = options.Uses(Reductions.SubProcesses) ? Collapse(document, pools, messages, profile, options) : new CollapsedScopes();
            return new CollapsedSystem(
                scopes.Count > 0 ? SystemCompiler.Compile(document, pools, new MessageLinks(document, pools, profile), profile, scopes) : system,
                scopes,
                node => SystemCompiler.Compile(document, node.Inner!, profile, scopes));
        }

        var verdict = ScopeProof.Prove(system, id, options, messages, () => Collapsed().System);
        return Finish(document, UnusedHandlers.Add(system, verdict, options, Collapsed), system.Differences, pools, options);
    }

    // What handlers of compensation hold is no part of the system that they compensate in.
    private static Proved Finish(
        BpmnDocument document, SoundnessVerdict verdict, IReadOnlyList<string> differences, IReadOnlyList<FlowScope> scopes, SoundnessOptions options)
    {
        var all = new List<string>(differences);
        foreach (var handler in scopes.SelectMany(scope => Compensation.HandlersIn(scope, verdict.Profile)).ToArray())
        {
            var (content, more) = OfScope(document, handler, handler.Id, verdict.Profile, options);
            verdict = verdict.With(content, $"While {handler.Owner} compensates, inside of it:");
            all.AddRange(more);
        }

        var notes = new List<string>(verdict.Notes);
        var nodes = scopes.SelectMany(scope => scope.SelfAndNested()).SelectMany(scope => scope.Nodes).ToArray();
        if (nodes.Any(node => node.Outgoing.Count > 1 && node.Kind is not (FlowNodeKind.ParallelGateway or FlowNodeKind.EventBasedGateway)))
        {
            notes.Add(DataNote);
        }

        if (nodes.Any(node => node.Meaning(verdict.Profile).Count > 0 || node.Kind == FlowNodeKind.ReceiveTask))
        {
            notes.Add(OutsideNote);
        }

        if (verdict.Decisive?.Kind == ProblemKind.Unsafe)
        {
            notes.Add(OrderNote);
        }

        return new Proved(verdict with { Notes = notes }, all);
    }

    private static SoundnessVerdict Refused(SoundnessProblem problem, string scope, SoundnessProfile profile)
    {
        var status = problem.Kind switch
        {
            ProblemKind.IllFormed => SoundnessStatus.IllFormed,
            ProblemKind.Undefined => SoundnessStatus.Undefined,
            _ => SoundnessStatus.Unknown,
        };
        return new SoundnessVerdict(profile, scope, status, [problem], [], 0);
    }

    // Differences are null where no system was made. Where there are none, one proof serves both profiles.
    private sealed record Proved(SoundnessVerdict Verdict, IReadOnlyList<string>? Differences)
    {
        public Proved For(SoundnessProfile profile) => this with { Verdict = Verdict with { Profile = profile } };
    }
}
