using System.Text;
using ProcOS.Bpmn.Model;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.TestKit;

namespace ProcOS.Bpmn.Tests.Soundness.Engine;

/// <summary>Plays a model of <see cref="ModelText"/> on the real engine: completes tasks, fires timers, sends messages.</summary>
internal sealed class EnginePlay(Camunda7Client client, string text)
{
    private const int MostSteps = 25;

    private readonly string _key = CamundaEngine.UniqueName("play");
    private readonly FlowScope _process = ModelText.Process(text).Processes[0];

    /// <summary>The words that <see cref="PlayAsync"/> answers.</summary>
    public const string Ended = "ended", Stuck = "stuck", Failed = "failed", Running = "running";

    /// <exception cref="DeploymentRefusedException">The engine does not take the model.</exception>
    public async Task<IReadOnlyList<string>> PlayAsync(int plays, IReadOnlyList<string>? run = null)
    {
        var resource = new DeploymentResource(_key + ".bpmn", Encoding.UTF8.GetBytes(ModelText.Executable(text, _key)));
        var deployment = await client.Deployments.DeployAsync(new DeploymentRequest(_key, "Bpmn.Tests", [resource]), CancellationToken.None);
        try
        {
            var ends = new List<string>();
            for (var play = 0; play < plays; play++)
            {
                ends.Add(await PlayAsync(new Random(play), run is null ? null : new Queue<string>(run)));
            }

            return ends;
        }
        finally
        {
            await client.Deployments.DeleteAsync(deployment.Id, new Deletion { Cascade = true, SkipIoMappings = true }, CancellationToken.None);
        }
    }

    private async Task<string> PlayAsync(Random random, Queue<string>? run)
    {
        try
        {
            var instance = await StartAsync(random);
            for (var step = 0; step < MostSteps; step++)
            {
                if (await client.Instances.FindAsync(instance, CancellationToken.None) is null)
                {
                    return Ended;
                }

                var actions = await ActionsAsync(instance, random);
                if (actions.Count == 0)
                {
                    return Stuck;
                }

                if (Next(actions, random, run) is not { } action)
                {
                    return Running;
                }

                await action();
            }

            return Running;
        }
        catch (EngineRefusedException refused) when (refused is not DeploymentRefusedException)
        {
            return Failed;
        }
    }

    // A run also names what the engine does by itself.
    private static Func<Task>? Next(List<(string Element, Func<Task> Act)> actions, Random random, Queue<string>? run)
    {
        if (run is null)
        {
            return actions[random.Next(actions.Count)].Act;
        }

        while (run.TryDequeue(out var element))
        {
            if (actions.Find(action => action.Element == element).Act is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private async Task<string> StartAsync(Random random)
    {
        var starts = _process.Nodes.Where(node => node.Kind == FlowNodeKind.StartEvent).ToArray();
        if (starts.Any(start => start.EventDefinitions.Count == 0))
        {
            return (await client.Instances.StartAsync(new StartRequest(_key, null, Decisions(random)), CancellationToken.None)).Id;
        }

        var started = await client.Events.CorrelateAsync(
            new MessageCorrelation($"{_key}_{starts[0].Id}") { ProcessVariables = Decisions(random), ResultEnabled = true }, CancellationToken.None);
        return started[0].ProcessInstance!.Id;
    }

    private async Task<List<(string Element, Func<Task> Act)>> ActionsAsync(string instance, Random random)
    {
        var actions = new List<(string, Func<Task>)>();
        foreach (var task in await client.UserTasks.ListAsync(instance, null, CancellationToken.None))
        {
            actions.Add((task.TaskDefinitionKey!, () => client.UserTasks.CompleteAsync(task.Id, Decisions(random), CancellationToken.None)));
        }

        foreach (var job in await client.Jobs.ListAsync(new JobQuery { ProcessInstanceId = instance }, CancellationToken.None))
        {
            var definition = await client.JobDefinitions.ListAsync(new JobDefinitionQuery { JobDefinitionId = job.JobDefinitionId }, CancellationToken.None);
            actions.Add((definition[0].ActivityId!, () => client.Jobs.ExecuteAsync(job.Id, CancellationToken.None)));
        }

        foreach (var waiting in await client.Events.Subscriptions.ListAsync(new EventSubscriptionQuery { ProcessInstanceId = instance }, CancellationToken.None))
        {
            if (waiting.EventType == "message")
            {
                actions.Add((waiting.ActivityId!, () => client.Executions.TriggerMessageAsync(waiting.ExecutionId!, waiting.EventName!, Decisions(random), CancellationToken.None)));
            }
            else if (waiting.EventType == "signal")
            {
                actions.Add((waiting.ActivityId!, () => client.Events.SendSignalAsync(
                    new Signal(waiting.EventName!) { ExecutionId = waiting.ExecutionId, Variables = Decisions(random) }, CancellationToken.None)));
            }
        }

        foreach (var task in await client.ExternalTaskOperations.ListAsync(new ExternalTaskQuery { ProcessInstanceId = instance }, CancellationToken.None))
        {
            actions.Add((task.ActivityId!, () => CompleteAsync(task.Id, random)));
        }

        return actions;
    }

    private async Task CompleteAsync(string externalTask, Random random)
    {
        await client.ExternalTasks.LockAsync(externalTask, _key, TimeSpan.FromMinutes(1), CancellationToken.None);
        await client.ExternalTasks.CompleteAsync(externalTask, _key, Decisions(random), CancellationToken.None);
    }

    // Each element that decides finds at least one flow that it may take.
    private Dictionary<string, VariableValue> Decisions(Random random)
    {
        var decisions = new Dictionary<string, VariableValue>(StringComparer.Ordinal);
        foreach (var node in _process.SelfAndNested().SelectMany(scope => scope.Nodes).Where(node => node.Outgoing.Count > 0))
        {
            var taken = random.Next(node.Outgoing.Count);
            for (var i = 0; i < node.Outgoing.Count; i++)
            {
                decisions[node.Outgoing[i].Id] = VariableValue.Of(i == taken || random.Next(2) == 0);
            }
        }

        return decisions;
    }
}
