using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.ExternalTasks;

namespace ProcOS.Benchmarks.Host.Clients;

/// <summary>Takes as long as it is told, for up to ten topics: the host wants a class for each.</summary>
internal static class PacedHandler
{
    private static readonly Action<IServiceCollection, Action<TopicOptions>>[] Registrations =
    [
        Register<No0>, Register<No1>, Register<No2>, Register<No3>, Register<No4>, Register<No5>, Register<No6>, Register<No7>, Register<No8>, Register<No9>,
    ];

    public static void Register(IServiceCollection services, Job job)
    {
        var paces = new Dictionary<string, TimeSpan>();
        for (var i = 0; i < job.Topics.Count; i++)
        {
            var topic = job.Topics[i];
            paces[topic] = TimeSpan.FromMilliseconds(i == job.Topics.Count - 1 ? job.SlowMilliseconds ?? job.HandlerMilliseconds : job.HandlerMilliseconds);
            Registrations[i](services, options =>
            {
                options.Name = topic;
                options.Concurrency = job.Concurrency ?? options.Concurrency;
            });
        }

        _ = services.AddSingleton(paces);
    }

    private static void Register<T>(IServiceCollection services, Action<TopicOptions> configure)
        where T : Base => services.AddExternalTaskHandler<T>(configure);

    private abstract class Base(Dictionary<string, TimeSpan> paces) : IExternalTaskHandler<NoVariables, NoVariables>
    {
        public async Task<NoVariables> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken)
        {
            if (paces[context.Topic] is { Ticks: > 0 } pace)
            {
                await Task.Delay(pace, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }

            return input;
        }
    }

    private sealed class No0(Dictionary<string, TimeSpan> paces) : Base(paces);

    private sealed class No1(Dictionary<string, TimeSpan> paces) : Base(paces);

    private sealed class No2(Dictionary<string, TimeSpan> paces) : Base(paces);

    private sealed class No3(Dictionary<string, TimeSpan> paces) : Base(paces);

    private sealed class No4(Dictionary<string, TimeSpan> paces) : Base(paces);

    private sealed class No5(Dictionary<string, TimeSpan> paces) : Base(paces);

    private sealed class No6(Dictionary<string, TimeSpan> paces) : Base(paces);

    private sealed class No7(Dictionary<string, TimeSpan> paces) : Base(paces);

    private sealed class No8(Dictionary<string, TimeSpan> paces) : Base(paces);

    private sealed class No9(Dictionary<string, TimeSpan> paces) : Base(paces);
}
