namespace ProcOS.Store.Embedded;

/// <summary>What the owner of the folder says of itself.</summary>
/// <param name="ParentPid">The kernel that started it.</param>
/// <param name="State"><c>opening</c> or <c>ready</c>.</param>
internal sealed record EmbeddedOwner(int Pid, int ParentPid, string State);
