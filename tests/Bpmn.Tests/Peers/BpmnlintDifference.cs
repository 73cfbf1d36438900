namespace ProcOS.Bpmn.Tests.Peers;

/// <summary>One rule that names different elements of one file.</summary>
/// <param name="Reason">A key of the table's reasons; empty while nobody has given one.</param>
/// <param name="Ours">The ids that only we name.</param>
/// <param name="Theirs">The ids that only bpmnlint names.</param>
internal sealed record BpmnlintDifference(string File, string Rule, string Reason, string[] Ours, string[] Theirs)
{
    public bool IsSame(BpmnlintDifference other) =>
        File == other.File && Rule == other.Rule && Ours.SequenceEqual(other.Ours) && Theirs.SequenceEqual(other.Theirs);
}
