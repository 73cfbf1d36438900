namespace ProcOS.Engine.Camunda7;

/// <summary>
/// One Camunda 7 REST API (Camunda 7, Operaton, CIB seven, or whatever speaks its dialect), by what one does with it.
/// Thread-safe; one for the life of the program.
/// </summary>
public sealed class Camunda7Client : IDisposable
{
    private readonly Camunda7Transport _transport;

    public Camunda7Client(Camunda7Options options, TimeProvider? time = null)
        : this(new Camunda7Transport(options, time ?? TimeProvider.System))
    {
    }

    private Camunda7Client(Camunda7Transport transport)
    {
        _transport = transport;
        Probe = new Camunda7Probe(transport);
        Deployments = new Camunda7Deployments(transport);
        Instances = new Camunda7Instances(transport);
        ExternalTasks = new Camunda7ExternalTasks(transport);
        UserTasks = new Camunda7UserTasks(transport);
        History = new Camunda7History(transport);
    }

    /// <summary>The REST root, without a slash at its end.</summary>
    public Uri BaseAddress => _transport.BaseAddress;

    public IEngineProbe Probe { get; }

    public IDeployments Deployments { get; }

    public IInstances Instances { get; }

    public IExternalTasks ExternalTasks { get; }

    public IUserTasks UserTasks { get; }

    public IHistory History { get; }

    public void Dispose() => _transport.Dispose();
}
