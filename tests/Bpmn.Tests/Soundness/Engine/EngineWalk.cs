using System.Text;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Tests.Soundness.Reference;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.TestKit;

namespace ProcOS.Bpmn.Tests.Soundness.Engine;

/// <summary>Walks one model on the real engine at random, and looks after each step whether the game allows what is there.</summary>
internal sealed class EngineWalk(Camunda7Client client, string sketch, Random random)
{
    private const int MostSteps = 15;

    private readonly List<string> _run = [];
    private readonly FlowScope _process = ModelSketch.Read(sketch).Processes[0];

    /// <summary>Null when all that was seen is allowed; else what was seen, where, and what had been expected.</summary>
    /// <exception cref="DeploymentRefusedException">The engine does not take the model.</exception>
    public async Task<string?> RunAsync()
    {
        var key = CamundaEngine.UniqueName("walk");
        var resource = new DeploymentResource(key + ".bpmn", Encoding.UTF8.GetBytes(ModelSketch.Xml(sketch, key)));
        var deployment = await client.Deployments.DeployAsync(new DeploymentRequest(key, "Bpmn.Tests", [resource]), CancellationToken.None);
        try
        {
            var instance = await client.Instances.StartAsync(new StartRequest(key, null, Decisions()), CancellationToken.None);
            return await WalkAsync(instance.Id);
        }
        finally
        {
            await client.Deployments.DeleteAsync(deployment.Id, new Deletion { Cascade = true }, CancellationToken.None);
        }
    }

    private async Task<string?> WalkAsync(string instanceId)
    {
        var possible = new PossibleMarkings(_process);
        for (var step = 0; step < MostSteps && !possible.IsUnsafe; step++)
        {
            var expected = string.Join(" or ", possible.Looks);
            var look = await LookAsync(instanceId);
            if (!possible.Seen(look))
            {
                return $"{sketch}\n  after: {string.Join(", ", _run)}\n  expected {expected}, but found {look}";
            }

            if (await ActAsync(instanceId) is not { } element)
            {
                return null;
            }

            _run.Add(element);
            possible.Happened(element);
        }

        return null;
    }

    private async Task<string> LookAsync(string instanceId)
    {
        if (await client.Instances.FindAsync(instanceId, CancellationToken.None) is null)
        {
            return PossibleMarkings.LookOf([], hasEnded: true);
        }

        var root = await client.Instances.GetActivityInstancesAsync(instanceId, CancellationToken.None);
        return PossibleMarkings.LookOf(Leaves(root).Where(id => id[0] is 't' or 'r' or 'm' or 'g'), hasEnded: false);
    }

    private static IEnumerable<string> Leaves(ActivityInstance instance) => instance.ChildActivityInstances.Count > 0
        ? instance.ChildActivityInstances.SelectMany(Leaves)
        : [instance.ActivityId ?? string.Empty];

    /// <summary>Completes a task or fires a timer; null when there is nothing to do.</summary>
    private async Task<string?> ActAsync(string instanceId)
    {
        var tasks = await client.UserTasks.ListAsync(instanceId, null, CancellationToken.None);
        var jobs = await client.Jobs.ListAsync(new JobQuery { ProcessInstanceId = instanceId }, CancellationToken.None);
        if (tasks.Count + jobs.Count == 0)
        {
            return null;
        }

        var chosen = random.Next(tasks.Count + jobs.Count);
        if (chosen < tasks.Count)
        {
            await client.UserTasks.CompleteAsync(tasks[chosen].Id, Decisions(), CancellationToken.None);
            return tasks[chosen].TaskDefinitionKey;
        }

        var job = jobs[chosen - tasks.Count];
        var place = await client.JobDefinitions.ListAsync(new JobDefinitionQuery { JobDefinitionId = job.JobDefinitionId }, CancellationToken.None);
        await client.Jobs.ExecuteAsync(job.Id, CancellationToken.None);
        return place[0].ActivityId;
    }

    /// <summary>What every deciding gateway will find from here: at least one flow that may be taken.</summary>
    private Dictionary<string, VariableValue> Decisions()
    {
        var decisions = new Dictionary<string, VariableValue>(StringComparer.Ordinal);
        foreach (var gateway in _process.SelfAndNested().SelectMany(scope => scope.Nodes).Where(node => node.Kind.IsGateway()))
        {
            var taken = gateway.Outgoing.Count == 0 ? -1 : random.Next(gateway.Outgoing.Count);
            for (var i = 0; i < gateway.Outgoing.Count; i++)
            {
                decisions[gateway.Outgoing[i].Id] = VariableValue.Of(i == taken || random.Next(2) == 0);
            }
        }

        return decisions;
    }
}
