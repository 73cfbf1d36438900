using System.Reflection;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks.Binding;

/// <summary>One topic, its limits, and how its handler is called.</summary>
internal sealed record TopicBinding(string Topic, Type Handler, TimeSpan LockDuration, int Concurrency, int Attempts, IHandlerInvoker Invoker)
{
    private const int LongestLockSeconds = 24 * 60 * 60;
    private const int MostConcurrency = 1024;
    private const int MostAttempts = 100;

    /// <exception cref="ProcOsException">The class has no topic, impossible limits, or is no handler.</exception>
    public static TopicBinding Create(Type handler)
    {
        var topic = handler.GetCustomAttribute<TopicAttribute>()
            ?? throw new ProcOsException(EngineErrors.TopicMissing, handler.FullName);
        if (string.IsNullOrWhiteSpace(topic.Name))
        {
            throw new ProcOsException(EngineErrors.TopicMissing, handler.FullName, "a name", "an empty one");
        }

        Demand(handler, nameof(topic.LockSeconds), topic.LockSeconds, LongestLockSeconds);
        Demand(handler, nameof(topic.Concurrency), topic.Concurrency, MostConcurrency);
        Demand(handler, nameof(topic.Attempts), topic.Attempts, MostAttempts);
        return new TopicBinding(
            topic.Name, handler, TimeSpan.FromSeconds(topic.LockSeconds), topic.Concurrency, topic.Attempts, CreateInvoker(handler));
    }

    private static IHandlerInvoker CreateInvoker(Type handler)
    {
        var contracts = handler.GetInterfaces()
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IExternalTaskHandler<,>))
            .ToArray();
        if (contracts is not [var contract] || handler.IsAbstract)
        {
            throw new ProcOsException(EngineErrors.NotAHandler, handler.FullName, "one IExternalTaskHandler<TInput, TOutput>", $"{contracts.Length}");
        }

        var invoker = typeof(HandlerInvoker<,,>).MakeGenericType([handler, .. contract.GetGenericArguments()]);
        return (IHandlerInvoker)Activator.CreateInstance(invoker)!;
    }

    private static void Demand(Type handler, string limit, int value, int most)
    {
        if (value < 1 || value > most)
        {
            throw new ProcOsException(EngineErrors.InvalidLimits, $"{limit} of {handler.FullName}", $"1 to {most}", $"{value}");
        }
    }
}
