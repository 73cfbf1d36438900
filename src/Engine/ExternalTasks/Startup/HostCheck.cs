using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks.Startup;

/// <summary>Everything that can be known to be wrong before the first task is fetched.</summary>
internal static class HostCheck
{
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(10);
    public static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestPrefetch = TimeSpan.FromSeconds(2);
    private const int MostConcurrency = 10_000;
    private const int MostConnections = 256;

    public static void CheckOptions(ExternalTaskHostOptions options)
    {
        Demand(nameof(options.PollDuration), options.PollDuration, ShortestPoll, LongestPoll);
        Demand(nameof(options.DrainTimeout), options.DrainTimeout, TimeSpan.Zero, LongestDrain);
        Demand(nameof(options.CancelTimeout), options.CancelTimeout, TimeSpan.Zero, LongestDrain);
        Demand(nameof(options.Prefetch), options.Prefetch, TimeSpan.Zero, LongestPrefetch);
        Demand(nameof(options.MaxConcurrency), options.MaxConcurrency ?? 1, 1, MostConcurrency);
        Demand(nameof(options.ResultConnections), options.ResultConnections, 1, MostConnections);
    }

    public static IReadOnlyList<TopicBinding> Bind(IEnumerable<HandlerRegistration> handlers)
    {
        var bindings = handlers
            .GroupBy(registration => registration.Handler)
            .Select(handler => TopicBinding.Create(handler.Key, [.. handler.Select(registration => registration.Configure).OfType<Action<TopicOptions>>()]))
            .ToArray();
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

    /// <summary>Makes each handler and middleware once: what a constructor lacks shows now and not in the first task.</summary>
    public static async Task CheckServicesAsync(IServiceScopeFactory scopes, IEnumerable<Type> types)
    {
        foreach (var type in types)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                _ = scope.ServiceProvider.GetRequiredService(type);
            }
            catch (InvalidOperationException exception)
            {
                throw new ProcOsException(
                    EngineErrors.HandlerServicesMissing, type.FullName, found: exception.Message.TrimEnd('.'), innerException: exception);
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

    private static void Demand(string option, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            throw new ProcOsException(EngineErrors.InvalidLimits, option, $"{least} to {most}", $"{value}");
        }
    }
}
