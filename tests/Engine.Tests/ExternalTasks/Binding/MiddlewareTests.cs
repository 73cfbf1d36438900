using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.ExternalTasks;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Binding;

public sealed class MiddlewareTests(CamundaEngine engine)
{
    [Fact]
    public async Task Middleware_TwoOfThem_StandAroundTheHandlerInOrderAndMayChangeTheResult()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("middleware.order"));
        var seen = new ConcurrentQueue<string>();
        var script = new Script((_, _) =>
        {
            seen.Enqueue("handler");
            return Task.FromResult(1);
        });
        await using var host = await HandlerHost.RunAsync(process.Client, services => services
            .AddSingleton(script)
            .AddSingleton(seen)
            .AddExternalTaskMiddleware<Outer>()
            .AddExternalTaskMiddleware<Inner>()
            .AddExternalTaskHandler<Handler>());

        var instance = await process.StartAsync();

        _ = await process.EndOfAsync(instance.Id);
        Assert.Equal(["outer", "inner", "handler", "outer again"], seen);
        var past = await process.PastVariablesAsync(instance.Id);
        Assert.Equal((1, 2), (past["answer"].Value.GetInt32(), past["added"].Value.GetInt32()));
    }

    [Topic("middleware.order")]
    private sealed class Handler(Script script) : ScriptedHandler(script);

    private sealed class Outer(ConcurrentQueue<string> seen) : IExternalTaskMiddleware
    {
        public async Task<IReadOnlyDictionary<string, VariableValue>> InvokeAsync(
            ExternalTaskContext context, ExternalTaskNext next, CancellationToken cancellationToken)
        {
            seen.Enqueue("outer");
            var result = await next(context, cancellationToken);
            seen.Enqueue("outer again");
            return new Dictionary<string, VariableValue>(result) { ["added"] = VariableValue.Of(2) };
        }
    }

    private sealed class Inner(ConcurrentQueue<string> seen) : IExternalTaskMiddleware
    {
        public Task<IReadOnlyDictionary<string, VariableValue>> InvokeAsync(
            ExternalTaskContext context, ExternalTaskNext next, CancellationToken cancellationToken)
        {
            seen.Enqueue("inner");
            return next(context, cancellationToken);
        }
    }
}
