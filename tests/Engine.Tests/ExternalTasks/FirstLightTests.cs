using ProcOS.Engine.ExternalTasks;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks;

public sealed class FirstLightTests(CamundaEngine engine)
{
    [Fact]
    public async Task Host_TaskIsThere_HandlerCompletesItWithItsVariables()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("first.light"));
        await using var host = await HandlerHost.RunAsync(process.Client, services => services.AddExternalTaskHandler<Doubler>());

        var instance = await process.StartAsync("key-1", ("amount", VariableValue.Of(21)));
        var ended = await process.EndOfAsync(instance.Id);

        Assert.Equal("COMPLETED", ended.State);
        Assert.Equal("key-1", ended.BusinessKey);
        var variables = await process.PastVariablesAsync(instance.Id);
        Assert.Equal(42, variables["doubled"].Value.GetInt32());
        Assert.Equal("Integer", variables["doubled"].Type);
    }

    private sealed record Order(int Amount);

    private sealed record Twice(int Doubled);

    [Topic("first.light")]
    private sealed class Doubler : IExternalTaskHandler<Order, Twice>
    {
        public Task<Twice> HandleAsync(Order input, ExternalTaskContext context, CancellationToken cancellationToken) =>
            Task.FromResult(new Twice(input.Amount * 2));
    }
}
