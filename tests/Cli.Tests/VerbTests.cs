using System.Text.Json;
using ProcOS.Cli.Shell;
using ProcOS.Cli.Tests.Kit;
using Xunit;

namespace ProcOS.Cli.Tests;

public sealed class VerbTests
{
    [Fact]
    public async Task Ask_Answered_PrintsTextAndCitations()
    {
        await using var kernel = await FakeKernel.StartAsync();
        var citation = new { chunkId = "c1", source = "README.md", snippet = "…", score = 0.82 };
        kernel.Answer("POST /api/v1/ask", new { answered = true, text = "A TDE runs one task.", citations = new[] { citation } });

        var run = await kernel.RunAsync("ask", "What is a TDE?");

        Assert.Equal("A TDE runs one task.\n[1] README.md  c1  score 0.82\n", run.Output);
        Assert.Equal("What is a TDE?", JsonPath.Read(kernel.BodyOf("POST /api/v1/ask"), "query"));
    }

    [Fact]
    public async Task Ask_Field_PrintsOneValue()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("POST /api/v1/ask", new { answered = false, text = "Nothing fits.", citations = Array.Empty<object>() });

        var run = await kernel.RunAsync("ask", "?", "--field", "answered");

        Assert.Equal("false\n", run.Output);
    }

    [Fact]
    public async Task Any_FieldThatIsNotThere_Fails()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("GET /api/v1/proposals", "[]");

        var run = await kernel.RunAsync("proposal", "list", "--field", "0.id");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("[PROC-CLI-007]", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProposalEdit_File_IsSentWithTheHashThatWasLookedAt()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("POST /api/v1/proposals/p1/edit", new { id = "p1", status = "awaiting_approval", hash = "new" });
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "<definitions>ä</definitions>");

        var run = await kernel.RunAsync("proposal", "edit", "p1", file, "--hash", "old", "--user", "ada", "--comment", "clearer", "--field", "hash");

        File.Delete(file);
        Assert.Equal("new\n", run.Output);
        var body = kernel.BodyOf("POST /api/v1/proposals/p1/edit");
        Assert.Equal(("old", "ada", "clearer"), (body.Text("hash"), body.Text("user"), body.Text("comment")));
        Assert.Equal("<definitions>ä</definitions>", body.Text("content"));
    }

    [Fact]
    public async Task ProcessStart_Variables_KeepTheirTypes()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("POST /api/v1/processes/order/start", new { id = "i1" });

        var run = await kernel.RunAsync("process", "start", "order", "--var", "count=3", "--var", "missing=true", "--var", "name=Ann = Bo", "--business-key", "k1");

        Assert.Equal("order: started i1\n", run.Output);
        var body = kernel.BodyOf("POST /api/v1/processes/order/start");
        Assert.Equal("k1", body.Text("businessKey"));
        var variables = body.GetProperty("variables");
        Assert.Equal(JsonValueKind.Number, variables.GetProperty("count").ValueKind);
        Assert.Equal(JsonValueKind.True, variables.GetProperty("missing").ValueKind);
        Assert.Equal("Ann = Bo", variables.GetProperty("name").GetString());
    }

    [Fact]
    public async Task ProcessStart_VariableWithoutName_Fails()
    {
        await using var kernel = await FakeKernel.StartAsync();

        var run = await kernel.RunAsync("process", "start", "order", "--var", "justtext");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("[PROC-CLI-010]", run.Talk, StringComparison.Ordinal);
        Assert.Empty(kernel.Calls);
    }

    [Fact]
    public async Task ProcessDeploy_File_SendsNameAndContent()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("POST /api/v1/processes/deploy", new { definitions = new[] { new { key = "greet", version = 2 } } });
        await File.WriteAllTextAsync(Path.Combine(kernel.Folder, "greet.bpmn"), Models.Good);

        var run = await kernel.RunAsync("process", "deploy", "greet.bpmn");

        Assert.Equal("greet.bpmn: greet version 2\n", run.Output);
        Assert.Equal(Models.Good, kernel.BodyOf("POST /api/v1/processes/deploy").Text("content"));
    }

    [Fact]
    public async Task ProposalApprove_WithHash_SendsExactlyThatDecision()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("POST /api/v1/proposals/p1/approve", new { id = "p1", status = "approved" });

        var run = await kernel.RunAsync("proposal", "approve", "p1", "--hash", "abc", "--user", "ann", "--comment", "fine");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Equal("""{"hash":"abc","user":"ann","comment":"fine"}""", kernel.BodyOf("POST /api/v1/proposals/p1/approve").GetRawText());
    }

    [Fact]
    public async Task ProposalReject_WithoutHash_IsAUsageError()
    {
        await using var kernel = await FakeKernel.StartAsync();

        var run = await kernel.RunAsync("proposal", "reject", "p1");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(kernel.Calls);
    }

    [Fact]
    public async Task InstanceShow_Wait_SaysEachTaskOnceAndEndsWithTheInstance()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("GET /api/v1/instances/i1", Instance("ACTIVE", 1), Instance("ACTIVE", 2), Instance("COMPLETED", 3));

        var run = await kernel.RunAsync("instance", "show", "i1", "--wait", "--json");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Equal("   done  Step 1\n   done  Step 2\n   done  Step 3\n", run.Talk);
        Assert.Equal("COMPLETED", JsonSerializer.Deserialize<JsonElement>(run.Output).Text("state"));
    }

    [Fact]
    public async Task InstanceShow_WaitForOneThatIsTerminated_ExitsWith1()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("GET /api/v1/instances/i1", Instance("EXTERNALLY_TERMINATED", 1));

        var run = await kernel.RunAsync("instance", "show", "i1", "--wait");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
    }

    [Fact]
    public async Task InstanceShow_WaitTooLong_FailsWithItsState()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("GET /api/v1/instances/i1", Instance("ACTIVE", 0));

        var run = await kernel.RunAsync("instance", "show", "i1", "--wait", "--timeout", "1");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("[PROC-CLI-006]", run.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("succeeded", ExitCode.Ok)]
    [InlineData("failed", ExitCode.Failed)]
    [InlineData("timed_out", ExitCode.Failed)]
    public async Task TaskRun_SpecFromInput_ExitsByItsOutcome(string status, int code)
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("POST /api/v1/tasks/run", new { outcome = new { taskId = "t", status, outputs = new { sum = 3 } } });

        var run = await CliRun.StartWithInputAsync(kernel.Folder, """{"id":"t"}""", "task", "run", "-");

        Assert.Equal(code, run.ExitCode);
        Assert.Contains("""{"sum":3}""", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_PathOfInput_PrintsTheValue()
    {
        var run = await CliRun.StartWithInputAsync("/", """{"a":[{"b":"x"},{"b":"y"}]}""", "json", "a.1.b");

        Assert.Equal("y\n", run.Output);
    }

    private static object Instance(string state, int steps) => new
    {
        id = "i1",
        processKey = "order",
        state,
        steps = Enumerable.Range(1, steps).SelectMany(number => new[]
        {
            new { activityId = $"g{number}", name = $"Which way {number}?", type = "exclusiveGateway", startedAt = $"t{number}", endedAt = $"e{number}" },
            new { activityId = $"s{number}", name = $"Step {number}", type = "callActivity", startedAt = $"t{number}", endedAt = $"e{number}" },
            new { activityId = "s1", name = "Step 1", type = "callActivity", startedAt = $"again{number}", endedAt = $"e{number}" },
        }),
        incidents = Array.Empty<object>(),
    };
}
