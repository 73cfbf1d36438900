using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Operations;
using ProcOS.Engine.Camunda7.Past;
using ProcOS.Engine.Camunda7.Repository;
using ProcOS.Engine.Camunda7.Runtime;
using ProcOS.Engine.Camunda7.Tasks;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7;

/// <summary>
/// One Camunda 7 REST API (Camunda 7, Operaton, CIB seven, or whatever speaks its dialect), by what one does with it.
/// Thread-safe; one for the life of the program.
/// </summary>
public sealed class Camunda7Client : IDisposable
{
    private readonly Camunda7Transport _transport;

    /// <exception cref="ProcOsException">An option is impossible.</exception>
    public Camunda7Client(Camunda7Options options, TimeProvider? time = null)
        : this(new Camunda7Transport(options, time ?? TimeProvider.System))
    {
    }

    private Camunda7Client(Camunda7Transport transport)
    {
        _transport = transport;
        Probe = new Camunda7Probe(transport);
        Deployments = new Camunda7Deployments(transport);
        ProcessDefinitions = new Camunda7ProcessDefinitions(transport);
        Instances = new Camunda7Instances(transport);
        InstanceBatches = new Camunda7InstanceBatches(transport);
        Executions = new Camunda7Executions(transport);
        Variables = new Camunda7Variables(transport);
        Events = new Camunda7Events(transport);
        Incidents = new Camunda7Incidents(transport);
        ExternalTasks = new Camunda7ExternalTasks(transport);
        ExternalTaskOperations = new Camunda7ExternalTaskOperations(transport);
        UserTasks = new Camunda7UserTasks(transport);
        Comments = new Camunda7Comments(transport);
        Jobs = new Camunda7Jobs(transport);
        JobDefinitions = new Camunda7JobDefinitions(transport);
        Batches = new Camunda7Batches(transport);
        Migrations = new Camunda7Migrations(transport);
        Metrics = new Camunda7Metrics(transport);
        History = new Camunda7History(transport);
    }

    /// <summary>The REST root, without a slash at its end.</summary>
    public Uri BaseAddress => _transport.BaseAddress;

    public IEngineProbe Probe { get; }

    public IDeployments Deployments { get; }

    public IProcessDefinitions ProcessDefinitions { get; }

    public IInstances Instances { get; }

    public IInstanceBatches InstanceBatches { get; }

    public IExecutions Executions { get; }

    public IVariables Variables { get; }

    public IEvents Events { get; }

    public IIncidents Incidents { get; }

    public IExternalTasks ExternalTasks { get; }

    public IExternalTaskOperations ExternalTaskOperations { get; }

    public IUserTasks UserTasks { get; }

    public IComments Comments { get; }

    public IJobs Jobs { get; }

    public IJobDefinitions JobDefinitions { get; }

    public IBatches Batches { get; }

    public IMigrations Migrations { get; }

    public IMetrics Metrics { get; }

    public IHistory History { get; }

    public void Dispose() => _transport.Dispose();
}
