using ProcOS.Engine.Camunda7.Wire;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Tasks;

/// <summary>A fetch as it goes over the wire.</summary>
internal static class FetchBody
{
    /// <summary>The engine refuses more.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    /// <exception cref="ProcOsException">The engine would refuse it, or never answer with a task.</exception>
    public static void Demand(FetchRequest request)
    {
        Demand(!string.IsNullOrWhiteSpace(request.WorkerId), nameof(request.WorkerId), "a name", "an empty one");
        Demand(request.MaxTasks > 0, nameof(request.MaxTasks), "1 or more", $"{request.MaxTasks}");
        Demand(request.Wait >= TimeSpan.Zero && request.Wait <= LongestWait, nameof(request.Wait), "0 to 30 minutes", $"{request.Wait}");
        Demand(request.Topics.Count > 0, nameof(request.Topics), "at least one topic", "none");
        foreach (var topic in request.Topics)
        {
            Demand(!string.IsNullOrWhiteSpace(topic.Name), nameof(request.Topics), "a name", "an empty one");

            // With both the engine passes over the second in silence.
            Demand(topic is not { WithoutTenantId: true, TenantIdIn: not null }, nameof(topic.TenantIdIn), "tenants or none", "both");
            _ = LockMilliseconds(topic.LockDuration);
        }
    }

    public static FetchDto Of(FetchRequest request)
    {
        var topics = new FetchTopicDto[request.Topics.Count];
        for (var i = 0; i < topics.Length; i++)
        {
            topics[i] = Of(request.Topics[i]);
        }

        return new FetchDto(
            request.WorkerId,
            request.MaxTasks,
            request.UsePriority,
            // A wait of zero would be parked all the same; only an absent one is answered at once.
            request.Wait > TimeSpan.Zero ? Milliseconds(request.Wait) : null,
            topics,
            request.ByCreateTime is { } order ? [new(ExternalTaskSortKey.CreateTime, order)] : null);
    }

    public static long Milliseconds(TimeSpan duration) => (long)Math.Ceiling(duration.TotalMilliseconds);

    public static long LockMilliseconds(TimeSpan duration)
    {
        Demand(duration > TimeSpan.Zero, "LockDuration", "more than nothing", $"{duration}");
        return Milliseconds(duration);
    }

    private static FetchTopicDto Of(FetchTopic topic) => new(
        topic.Name,
        Milliseconds(topic.LockDuration),
        topic.Variables,
        DeserializeValues: false,
        topic.LocalVariables ? true : null,
        topic.BusinessKey,
        topic.ProcessDefinitionIdIn,
        topic.ProcessDefinitionKeyIn,
        topic.ProcessDefinitionVersionTag,
        topic.WithoutTenantId ? true : null,
        topic.TenantIdIn,
        topic.ProcessVariables?.ToDictionary(pair => pair.Key, pair => pair.Value.Value),
        topic.IncludeExtensionProperties ? true : null);

    private static void Demand(bool isRight, string argument, string expected, string found)
    {
        if (!isRight)
        {
            throw new ProcOsException(EngineErrors.InvalidArgument, argument, expected, found);
        }
    }
}
