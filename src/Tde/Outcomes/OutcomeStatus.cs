namespace ProcOS.Tde.Outcomes;

internal enum OutcomeStatus
{
    Succeeded,
    Failed,
    TimedOut,
}
