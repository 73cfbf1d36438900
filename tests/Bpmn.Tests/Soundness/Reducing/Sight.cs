using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Tests.Soundness.Reducing;

/// <summary>What a search saw of the four properties.</summary>
/// <param name="Deadlock">Events and activities of the shortest run to a stuck state; -1 when there is none.</param>
/// <param name="IsEndless">Whether there are states from which no end can be reached.</param>
internal sealed record Sight(bool IsUnsafe, int Deadlock, bool IsEndless, bool EndsTwice, string Dead)
{
    /// <param name="strict">Whether only a state without a step is an end.</param>
    public static Sight Of(StateSpace space, bool strict = false, IReadOnlyList<FlowNode>? dead = null) => new(
        space.UnsafeStep >= 0,
        space.Deadlock < 0 ? -1 : Run.To(space, space.Deadlock).Ids.Count,
        space.IsWhole && Completion.FirstEndless(space, strict) >= 0,
        space.EndTwice >= 0,
        string.Join(' ', (dead ?? DeadElements.Of(space.System, space.Fired)).Select(node => node.Id)));

    /// <summary>All that counts where a second token ends the search, and a loop without a way out may be one state that is stuck.</summary>
    public string Verdict => IsUnsafe ? "unsafe" : $"{(Deadlock >= 0 || IsEndless ? "cannot end" : "can end")}, twice {EndsTwice}, dead {Dead}";
}
