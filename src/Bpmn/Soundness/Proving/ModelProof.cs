using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Forms;
using ProcOS.Bpmn.Soundness.Ordered;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Reducing.Scopes;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>
/// All stages of the proof of a model under one profile: its form, its system, the search of that, handlers of compensation
/// by themselves, the order of the engine, and what was abstracted.
/// </summary>
internal sealed class ModelProof(BpmnDocument document, SoundnessProfile profile, SoundnessOptions options)
{
    /// <param name="same">A proof under another profile that holds under all, if only the form is right; null where there is none.</param>
    public ProfileProof OfProcess(BpmnProcess process, ProfileProof? same)
    {
        if (WellFormed.Check(document, process, profile) is { } problem)
        {
            return Refused(problem, process.Id);
        }

        if (same is not null)
        {
            return same.For(profile);
        }

        var (verdict, differences) = OfScope(process, process.Id);
        return Finish(verdict, differences, [process]);
    }

    /// <param name="id">That of the collaboration.</param>
    /// <param name="same">As of <see cref="OfProcess"/>.</param>
    public ProfileProof OfPools(string id, IReadOnlyList<BpmnProcess> pools, ProfileProof? same)
    {
        foreach (var pool in pools)
        {
            if (WellFormed.Check(document, pool, profile) is { } problem)
            {
                return Refused(problem, id);
            }
        }

        if (same is not null)
        {
            return same.For(profile);
        }

        var messages = new MessageLinks(document, pools, profile);
        var system = SystemCompiler.Compile(document, pools, messages, profile, new CollapsedScopes());
        CollapsedSystem Collapsed() => CollapsedOf(
            system, pools, messages, scopes => SystemCompiler.Compile(document, pools, new MessageLinks(document, pools, profile), profile, scopes));

        var verdict = ScopeProof.Prove(system, id, options, messages, () => Collapsed().System);
        return Finish(UnusedHandlers.Add(system, verdict, options, Collapsed), system.Differences, pools);
    }

    /// <summary>The sub-processes that are sound by themselves, each proved with what it holds already collapsed.</summary>
    /// <param name="messages">Those between the scopes, where they are pools.</param>
    /// <remarks>A warning that only the content shows is kept by leaving the sub-process as it is.</remarks>
    public CollapsedScopes Collapse(IReadOnlyList<FlowScope> scopes, MessageLinks? messages) => ScopeCollapse.Of(scopes, messages, profile, (inner, collapsed) =>
    {
        var system = UnusedHandlers.Leave(SystemCompiler.Compile(document, inner, profile, collapsed));
        var verdict = ScopeProof.Prove(system, inner.Id, options with { OnlySound = true }, null, () => system);
        return verdict.Status == SoundnessStatus.Sound
            && verdict.Problems.All(problem => problem.Kind is ProblemKind.ImplicitEnd or ProblemKind.SameEndTwice)
            && NormalEnd.Exists(system, options)
                ? system.EndsTwiceInside || verdict.Problems.Any(problem => problem.Kind == ProblemKind.SameEndTwice)
                : null;
    });

    private CollapsedSystem CollapsedOf(
        TransitionSystem system, IReadOnlyList<FlowScope> scopes, MessageLinks? messages, Func<CollapsedScopes, TransitionSystem> compile)
    {
        var collapsed = options.Uses(Reductions.SubProcesses) ? Collapse(scopes, messages) : new CollapsedScopes();
        return new CollapsedSystem(
            collapsed.Count > 0 ? compile(collapsed) : system,
            collapsed,
            node => SystemCompiler.Compile(document, node.Inner!, profile, collapsed));
    }

    private (SoundnessVerdict Verdict, IReadOnlyList<string> Differences) OfScope(FlowScope scope, string id)
    {
        var system = SystemCompiler.Compile(document, scope, profile, new CollapsedScopes());
        CollapsedSystem Collapsed() => CollapsedOf(system, [scope], null, scopes => SystemCompiler.Compile(document, scope, profile, scopes));

        var verdict = ScopeProof.Prove(system, id, options, null, () => Collapsed().System);
        var ordered = !options.AnyOrder && OrderedProof.IsNeeded(system);
        if (ordered && profile == SoundnessProfile.Camunda7)
        {
            verdict = OrderedProof.Refine(system, verdict, options);
        }

        return (UnusedHandlers.Add(system, verdict, options, Collapsed), ordered ? [.. system.Differences, OrderedProof.Difference] : system.Differences);
    }

    // What handlers of compensation hold is no part of the system that they compensate in.
    private ProfileProof Finish(SoundnessVerdict verdict, IReadOnlyList<string> differences, IReadOnlyList<FlowScope> scopes)
    {
        var all = new List<string>(differences);
        foreach (var handler in scopes.SelectMany(scope => Compensation.HandlersIn(scope, profile)).ToArray())
        {
            var (content, more) = OfScope(handler, handler.Id);
            verdict = verdict.With(content, $"While {handler.Owner} compensates, inside of it:");
            all.AddRange(more);
        }

        return new ProfileProof(verdict with { Notes = [.. verdict.Notes, .. Abstractions.Of(verdict, scopes)] }, all);
    }

    private ProfileProof Refused(SoundnessProblem problem, string scope)
    {
        var status = problem.Kind == ProblemKind.Undefined ? SoundnessStatus.Undefined : SoundnessStatus.IllFormed;
        return new ProfileProof(new SoundnessVerdict(profile, scope, status, [problem], [], 0), null);
    }
}
