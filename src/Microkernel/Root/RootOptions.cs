namespace ProcOS.Microkernel.Root;

/// <param name="IdleInterval">How often the idle root checks its environment again.</param>
internal sealed record RootOptions(TimeSpan IdleInterval);
