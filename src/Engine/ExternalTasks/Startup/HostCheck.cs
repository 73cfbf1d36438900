using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.Waiting;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks.Startup;

/// <summary>Everything that can be known to be wrong before the first task is fetched.</summary>
internal static class HostCheck
{
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(10);
    public static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestPrefetch = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromDays(30);
    private static readonly TimeSpan ShortestEnginePause = TimeSpan.FromMilliseconds(1);

    /// <summary>With what follows it still fits the engine's column; the engine's refusals are searched for it.</summary>
    private const int LongestWorkerName = 100;

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
        Demand(nameof(options.RetryBackoff), options.RetryBackoff, TimeSpan.Zero);
        Demand(nameof(options.EngineBackoff), options.EngineBackoff, ShortestEnginePause);
        if (options.WorkerName is not { Length: > 0 and <= LongestWorkerName } name || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.'))
        {
            throw new ProcOsException(
                EngineErrors.InvalidLimits, nameof(options.WorkerName), $"1 to {LongestWorkerName} ASCII letters, digits, '-', '_' and '.'", $"'{options.WorkerName}'");
        }
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

        foreach (var binding in bindings)
        {
            if (binding.RetryBackoff is { } backoff)
            {
                Demand($"{nameof(binding.RetryBackoff)} of {binding.Handler.FullName}", backoff, TimeSpan.Zero);
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

    /// <exception cref="ProcOsException">Its waits could be shorter than <paramref name="least"/>, or no waits at all.</exception>
    private static void Demand(string option, Backoff backoff, TimeSpan least)
    {
        var isPossible = backoff.Base >= least && backoff.Max >= least && backoff.Max <= LongestBackoff && backoff.Step >= TimeSpan.Zero
            && backoff.Factor is >= 1 and < double.PositiveInfinity && backoff.Jitter is >= 0 and <= 1;
        if (!isPossible)
        {
            throw new ProcOsException(
                EngineErrors.InvalidLimits,
                option,
                $"waits from {least.TotalSeconds:0.###} s to {LongestBackoff.TotalDays:0} days, a factor of 1 or more, no negative step, a jitter from 0 to 1",
                $"{backoff}");
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
