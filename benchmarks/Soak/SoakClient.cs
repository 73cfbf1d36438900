using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProcOS.Benchmarks.Parts;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.Engine.ExternalTasks;

namespace ProcOS.Benchmarks.Soak;

/// <summary>The host that is shaken: its handlers write their effects to the ledger.</summary>
internal sealed class SoakClient : IPart
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromMilliseconds(40);
    private ServiceProvider? _services;

    public async Task<object> AnswerAsync(JsonElement question)
    {
        switch (question.GetProperty("do").GetString())
        {
            case "start":
                await StartAsync(question).ConfigureAwait(false);
                return new { started = true };
            case "stop":
                await _services!.DisposeAsync().ConfigureAwait(false);
                return new { stopped = true };
            default:
                return new { bytes = GC.GetTotalMemory(forceFullCollection: true) };
        }
    }

    private Task StartAsync(JsonElement question)
    {
        var client = new Camunda7Client(new Camunda7Options { BaseAddress = new Uri(question.GetProperty("url").GetString()!), RequestTimeout = TimeSpan.FromSeconds(10) });
        _services = new ServiceCollection()
            .AddSingleton(client)
            .AddSingleton(new Ledger(question.GetProperty("ledger").GetString()!))
            .AddSingleton<IExternalTasks>(provider => new AcknowledgedTasks(client.ExternalTasks, provider.GetRequiredService<Ledger>()))
            .AddLogging(logging => logging.AddSimpleConsole(console => console.SingleLine = true).AddFilter(null, LogLevel.Error))
            .AddExternalTaskHost(options => options.JournalFile = question.GetProperty("journal").GetString())
            .AddExternalTaskHandler<FirstStep>()
            .AddExternalTaskHandler<SecondStep>()
            .BuildServiceProvider();
        return _services.GetRequiredService<ExternalTaskHost>().StartAsync(CancellationToken.None);
    }

    private abstract class Step(Ledger ledger) : IExternalTaskHandler<NoVariables, NoVariables>
    {
        public async Task<NoVariables> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken)
        {
            ledger.Write(LedgerKind.Begun, context.TaskId, context.IsRedelivery);
            try
            {
                await Task.Delay(LongestStep * Random.Shared.NextDouble(), TimeProvider.System, cancellationToken).ConfigureAwait(false);
                ledger.Write(LedgerKind.Effect, context.TaskId, context.IsRedelivery);
                await Task.Delay(LongestStep * Random.Shared.NextDouble(), TimeProvider.System, cancellationToken).ConfigureAwait(false);
                return input;
            }
            finally
            {
                ledger.Write(LedgerKind.Ended, context.TaskId);
            }
        }
    }

    [Topic("soak.first", Concurrency = 16)]
    private sealed class FirstStep(Ledger ledger) : Step(ledger);

    [Topic("soak.second", Concurrency = 16)]
    private sealed class SecondStep(Ledger ledger) : Step(ledger);
}
