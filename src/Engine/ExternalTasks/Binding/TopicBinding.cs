using System.Reflection;
using ProcOS.Engine.Waiting;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks.Binding;

/// <summary>One topic, its limits, and how its handler is called.</summary>
internal sealed record TopicBinding(string Topic, Type Handler, TimeSpan LockDuration, int Concurrency, int Attempts, IHandlerInvoker Invoker)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(24);
    private const int MostConcurrency = 1024;
    private const int MostAttempts = 100;

    /// <summary>Null for the host's.</summary>
    public Backoff? RetryBackoff { get; private init; }

    /// <summary>Null for no limit.</summary>
    public TimeSpan? Silence { get; private init; }

    /// <summary>What is asked of the engine for this topic.</summary>
    public required FetchTopic Fetch { get; init; }

    /// <exception cref="ProcOsException">The class has no topic, impossible limits, or is no handler.</exception>
    public static TopicBinding Create(Type handler, params IReadOnlyList<Action<TopicOptions>> configure)
    {
        var options = Read(handler.GetCustomAttribute<TopicAttribute>());
        foreach (var change in configure)
        {
            change(options);
        }

        if (string.IsNullOrWhiteSpace(options.Name))
        {
            throw new ProcOsException(EngineErrors.TopicMissing, handler.FullName, "a name", "none");
        }

        Check(handler, options);
        string[]? variables = options.Variables is { } named ? [.. named, .. TaskVariables.Always] : null;
        return new TopicBinding(
            options.Name, handler, options.LockDuration, options.Concurrency, options.Attempts, CreateInvoker(handler))
        {
            RetryBackoff = options.RetryBackoff,
            Silence = options.Silence,
            Fetch = new FetchTopic(options.Name, options.LockDuration, variables)
            {
                TenantIdIn = options.TenantIds,
                WithoutTenantId = options.WithoutTenant,
                ProcessDefinitionKeyIn = options.ProcessDefinitionKeys,
                IncludeExtensionProperties = options.IncludeExtensionProperties,
            },
        };
    }

    private static TopicOptions Read(TopicAttribute? attribute) => attribute is null
        ? new TopicOptions()
        : new TopicOptions
        {
            Name = attribute.Name,
            LockDuration = TimeSpan.FromSeconds(attribute.LockSeconds),
            Concurrency = attribute.Concurrency,
            Attempts = attribute.Attempts,
        };

    private static void Check(Type handler, TopicOptions options)
    {
        Demand(handler, nameof(options.LockDuration), options.LockDuration, Second, LongestLock);
        Demand(handler, nameof(options.Concurrency), options.Concurrency, 1, MostConcurrency);
        Demand(handler, nameof(options.Attempts), options.Attempts, 1, MostAttempts);
        Demand(handler, nameof(options.Silence), options.Silence ?? Second, Second, LongestLock);
        if (options is { WithoutTenant: true, TenantIds: not null })
        {
            throw new ProcOsException(EngineErrors.InvalidLimits, $"{nameof(options.TenantIds)} of {handler.FullName}", "tenants or none", "both");
        }
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

    private static void Demand<T>(Type handler, string limit, T value, T least, T most)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            throw new ProcOsException(EngineErrors.InvalidLimits, $"{limit} of {handler.FullName}", $"{least} to {most}", $"{value}");
        }
    }
}
