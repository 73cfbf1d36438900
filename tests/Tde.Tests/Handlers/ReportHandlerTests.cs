using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Tde.Handlers.Report;
using ProcOS.Tde.Tests.Processes;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Tde.Tests.Handlers;

[Collection(OneAtATime.Name)]
public sealed class ReportHandlerTests(CamundaEngine engine)
{
    private const string Outcome = """
        {"version":1,"taskId":"a","status":"succeeded","mode":"deterministic","outputs":{"x":1},
         "outcomes":[{"value":{"x":1},"probability":1}],"stopReason":"completed","error":null,"elapsedMs":1,
         "usage":{"steps":1,"candidates":1},"trace":[]}
        """;

    [Fact]
    public async Task Handle_SameTaskDeliveredTwice_KeepsAndCountsOnce()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var first = await HandleAsync(system, "task-1", Outcome);
        var second = await HandleAsync(system, "task-1", Outcome.Replace("\"elapsedMs\":1", "\"elapsedMs\":2", StringComparison.Ordinal));

        Assert.Equal(first.Outcome.GetRawText(), second.Outcome.GetRawText());
        Assert.Equal(1, await system.CountOutcomesAsync("succeeded"));
        Assert.Equal(1, system.Counted["tde_success"]);
    }

    [Fact]
    public async Task Handle_TwoTasks_KeepsBoth()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        await HandleAsync(system, "task-1", Outcome);
        await HandleAsync(system, "task-2", Outcome);

        Assert.Equal(2, await system.CountOutcomesAsync("succeeded"));
        Assert.Equal(2, system.Counted["tde_success"]);
    }

    [Theory]
    [InlineData("""{"version":1,"status":"succeeded"}""")]
    [InlineData("no json")]
    public async Task Handle_OutcomeThatSomebodyElseWrote_IsReportedAsFailure(string outcome)
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var output = await HandleAsync(system, "task-1", outcome);

        Assert.Equal("failed", output.OutcomeStatus);
        Assert.Equal("PROC-TDE-014", output.Outcome.GetProperty("error").GetProperty("code").GetString());
    }

    private static async Task<ReportOutput> HandleAsync(TdeSystem system, string taskId, string outcome)
    {
        await using var scope = system.Services.CreateAsyncScope();
        var context = new ExternalTaskContext
        {
            TaskId = taskId,
            Topic = "task.report",
            ProcessInstanceId = "i",
            ProcessDefinitionKey = "tde_template",
            ActivityId = "report",
            ExecutionId = "e",
            CorrelationId = "c",
            AttemptsLeft = 5,
            Variables = new Dictionary<string, VariableValue> { ["outcome"] = VariableValue.Of(outcome) },
        };
        return await scope.ServiceProvider.GetRequiredService<ReportHandler>().HandleAsync(new NoVariables(), context, CancellationToken.None);
    }
}
