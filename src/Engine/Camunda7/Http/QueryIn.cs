namespace ProcOS.Engine.Camunda7.Http;

/// <summary>Where a list of the engine takes its query.</summary>
internal enum QueryIn
{
    Body = 0,
    Path,
}
