namespace ProcOS.Engine.ExternalTasks.Locks;

/// <summary>
/// Who has the lock, read from the engine's refusal: <c>… cannot be completed by worker 'x'. It is locked by worker 'y'.</c>
/// </summary>
internal static class LockOwner
{
    private const string Before = "It is locked by worker '";

    /// <summary>Null when the refusal does not say.</summary>
    public static string? In(EngineRefusedException refusal)
    {
        var words = refusal.EngineMessage;
        var from = words.IndexOf(Before, StringComparison.Ordinal);
        if (from < 0)
        {
            return null;
        }

        from += Before.Length;
        var to = words.IndexOf('\'', from);
        return to > from ? words[from..to] : null;
    }
}
