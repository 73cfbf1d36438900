using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks.Hosting;

/// <summary>Everything that can be known to be wrong before the first task is fetched.</summary>
internal static class HostCheck
{
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromHours(1);

    public static void CheckOptions(ExternalTaskHostOptions options)
    {
        Demand(nameof(options.PollDuration), options.PollDuration, ShortestPoll, LongestPoll);
        Demand(nameof(options.DrainTimeout), options.DrainTimeout, TimeSpan.Zero, LongestDrain);
        Demand(nameof(options.CancelTimeout), options.CancelTimeout, TimeSpan.Zero, LongestDrain);
    }

    public static IReadOnlyList<TopicBinding> Bind(IEnumerable<Type> handlers)
    {
        var bindings = handlers.Select(TopicBinding.Create).ToArray();
        foreach (var topic in bindings.GroupBy(binding => binding.Topic))
        {
            if (topic.Count() > 1)
            {
                throw new ProcOsException(
                    EngineErrors.DuplicateTopic, topic.Key, "one handler", string.Join(" and ", topic.Select(binding => binding.Handler.FullName)));
            }
        }

        return bindings;
    }

    /// <summary>Makes each handler once: what its constructor lacks shows now and not in the first task.</summary>
    public static async Task CheckServicesAsync(IServiceScopeFactory scopes, IEnumerable<TopicBinding> bindings)
    {
        foreach (var binding in bindings)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                _ = scope.ServiceProvider.GetRequiredService(binding.Handler);
            }
            catch (InvalidOperationException exception)
            {
                throw new ProcOsException(
                    EngineErrors.HandlerServicesMissing, binding.Handler.FullName, found: exception.Message.TrimEnd('.'), innerException: exception);
            }
        }
    }

    private static void Demand(string option, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
        {
            throw new ProcOsException(EngineErrors.InvalidLimits, option, $"{least.TotalSeconds:0.##} to {most.TotalSeconds:0} s", $"{value.TotalSeconds:0.##} s");
        }
    }
}
