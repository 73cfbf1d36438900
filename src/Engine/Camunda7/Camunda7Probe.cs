using System.Text.Json.Serialization.Metadata;
using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7;

internal sealed class Camunda7Probe(Camunda7Transport transport) : IEngineProbe
{
    public EngineCapabilities Capabilities =>
        EngineCapabilities.DuplicateFiltering | EngineCapabilities.UserTasks | EngineCapabilities.History;

    public async Task<IReadOnlyList<string>> ListEnginesAsync(CancellationToken cancellationToken)
    {
        var call = Probe("engine") with { IsOfServer = true };
        var engines = await transport.SendAsync(call, Camunda7Json.Default.EngineDtoArray, cancellationToken).ConfigureAwait(false);
        return [.. engines.Select(engine => engine.Name)];
    }

    public async Task<string> GetVersionAsync(CancellationToken cancellationToken) =>
        (await AskAsync("version", Camunda7Json.Default.VersionDto, cancellationToken).ConfigureAwait(false)).Version;

    // Counting deployments is a query on a small table; /version and /engine answer with a dead database too.
    public Task CheckDatabaseAsync(CancellationToken cancellationToken) =>
        AskAsync("deployment/count", Camunda7Json.Default.CountDto, cancellationToken);

    private Task<T> AskAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        transport.SendAsync(Probe(path), type, cancellationToken);

    /// <summary>One try: a probe that repeats would hide what it is there to show.</summary>
    private EngineCall Probe(string path) => new(HttpMethod.Get, path) { IsRepeated = false, Timeout = transport.ProbeTimeout };
}
