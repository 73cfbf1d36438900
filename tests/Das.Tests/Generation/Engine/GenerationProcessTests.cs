using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Das.Generation;
using ProcOS.Das.Generation.Content;
using ProcOS.Das.Generation.Handlers.Deploy;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Engine;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Das.Tests.Generation.Engine;

/// <summary>Each way through <c>process_generation</c> on the real engine.</summary>
[Collection(GenerationBed.OneAtATime)]
public sealed class GenerationProcessTests(CamundaEngine engine)
{
    private const string Intent =
        "When an order arrives, check stock. If items are missing, order them from the supplier and notify the customer; "
        + "otherwise pack and ship in parallel with sending the invoice.";

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Approve_ExactDraft_IsDeployedAndRunsToItsEnd()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);

        var proposal = await bed.Assistance.GenerateProcessAsync(Unique(Intent), "c-7", None);
        var decided = await bed.Assistance.DecideAsync(proposal.Id, new DecisionRequest(true, proposal.Hash, "ada", "fine"), None);

        Assert.Equal(ProposalStatus.AwaitingApproval, proposal.Status);
        Assert.DoesNotContain(proposal.Findings, finding => finding.Severity == Bpmn.Severity.Error);
        Assert.StartsWith("<svg", proposal.Svg, StringComparison.Ordinal);
        Assert.Equal("c-7", proposal.CorrelationId);
        Assert.Equal(ProposalStatus.Deployed, decided.Status);
        var task = Assert.Single(await bed.Engine.History.ListUserTasksAsync(proposal.InstanceId, "approve_draft", None));
        Assert.Equal(new Decision("approved", "ada", task.Ended, "fine", task.Id), decided.Decision);
        Assert.Equal(["process_generated", "proposal_approved", "process_deployed"], await bed.AuditedAsync(proposal.Id));
        var deployed = (await bed.Audit.ListAsync(proposal.Id, 1, None))[0];
        Assert.Equal("ada", deployed.Actor);
        Assert.Equal(task.Ended, deployed.OccurredAt);
        Assert.Equal(proposal.Hash, DraftContent.HashOf(Encoding.UTF8.GetBytes(await bed.Engine.Deployments.GetXmlAsync(decided.DeployedDefinitionId!, None))));
        Assert.Equal("deployed", await bed.EndEventAsync(proposal.InstanceId));

        var started = await bed.Engine.Instances.StartAsync(
            new StartRequest(decided.DeployedKey!, CamundaEngine.UniqueName("run"), new Dictionary<string, VariableValue> { ["itemsAreMissing"] = VariableValue.Of(true), ["correlationId"] = VariableValue.Of("c-8") }),
            None);
        var ended = await bed.EndAsync(started.Id);
        Assert.Equal("COMPLETED", ended.State);
        var steps = await bed.Engine.History.ListActivitiesAsync(started.Id, None);
        Assert.Contains(steps, step => step.Name == "Notify the customer" && step is { Type: "callActivity", Ended: not null });
        Assert.DoesNotContain(steps, step => step.Name == "Pack");
        Assert.DoesNotContain(steps, step => step.ActivityId.Contains("fail", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reject_Draft_EndsRejectedAndDeploysNothing()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);

        var proposal = await bed.Assistance.GenerateProcessAsync(Unique("Check stock, then ship the order."), null, None);
        var decided = await bed.Assistance.DecideAsync(proposal.Id, new DecisionRequest(false, proposal.Hash, "ada", "no"), None);

        Assert.Equal(ProposalStatus.Rejected, decided.Status);
        Assert.Equal("rejected", await bed.EndEventAsync(proposal.InstanceId));
        Assert.Empty(await bed.Engine.Deployments.ListLatestAsync(proposal.Key, None));
        Assert.Equal(GenerationErrors.NotWaiting, (await Assert.ThrowsAsync<ProcOsException>(() => bed.Assistance.DecideAsync(proposal.Id, new DecisionRequest(true, proposal.Hash, "ada", null), None))).Error);
    }

    [Fact]
    public async Task Draft_WordsNotUnderstood_EndsWithTheClause()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);

        var refused = await Assert.ThrowsAsync<ProcOsException>(() => bed.Assistance.GenerateProcessAsync("Check stock. Bananas are yellow.", null, None));

        Assert.Equal(GenerationErrors.NotUnderstood, refused.Error);
        Assert.Equal("\"Bananas are yellow\"", refused.Subject);
        Assert.Equal("not_understood", await bed.EndEventAsync(await bed.StartAsync("Check stock. Bananas are yellow.")));
    }

    [Fact]
    public async Task Check_DraftThatCannotBeRepaired_EndsFailedAfterTheRepairs()
    {
        var drafts = new ScriptedCompiler(ScriptedCompiler.FailCheck);
        await using var bed = await GenerationBed.OpenAsync(engine, compiler: drafts);

        var proposal = await bed.Assistance.GenerateProcessAsync(Unique("Check stock."), null, None);

        Assert.Equal(ProposalStatus.CheckFailed, proposal.Status);
        Assert.Contains(proposal.Findings, finding => finding.Severity == Bpmn.Severity.Error);
        Assert.Equal("check_failed", await bed.EndEventAsync(proposal.InstanceId));
        var steps = await bed.Engine.History.ListActivitiesAsync(proposal.InstanceId, None);
        Assert.Equal(2, steps.Count(step => step.ActivityId == "repair"));
        Assert.Empty(await bed.Engine.Deployments.ListLatestAsync(proposal.Key, None));
    }

    [Fact]
    public async Task Check_DraftThatCanBeRepaired_IsProposedRepaired()
    {
        var drafts = new ScriptedCompiler(ScriptedCompiler.NeedRepair);
        await using var bed = await GenerationBed.OpenAsync(engine, compiler: drafts);

        var proposal = await bed.Assistance.GenerateProcessAsync(Unique("Check stock."), null, None);

        Assert.Equal(ProposalStatus.AwaitingApproval, proposal.Status);
        Assert.Contains("isExecutable=\"true\"", proposal.Xml, StringComparison.Ordinal);
        await bed.Engine.Instances.DeleteAsync(proposal.InstanceId, None);
    }

    [Fact]
    public async Task Deploy_EngineRefuses_EndsNotDeployedAndKeepsTheReason()
    {
        var drafts = new ScriptedCompiler(ScriptedCompiler.FailDeployment);
        await using var bed = await GenerationBed.OpenAsync(engine, compiler: drafts);

        var proposal = await bed.Assistance.GenerateProcessAsync(Unique("Check stock."), null, None);
        var decided = await bed.Assistance.DecideAsync(proposal.Id, new DecisionRequest(true, proposal.Hash, "ada", null), None);

        Assert.Equal(ProposalStatus.AwaitingApproval, proposal.Status);
        Assert.Equal("not_deployed", await bed.EndEventAsync(proposal.InstanceId));
        Assert.Null(decided.DeployedDefinitionId);
        var finding = Assert.Single(decided.Findings, finding => finding.Rule == "engine/deployment");
        Assert.Equal(Bpmn.Severity.Error, finding.Severity);
        Assert.Equal(proposal.Findings.Count + 1, decided.Findings.Count);
        Assert.Contains("process_deployment_refused", await bed.AuditedAsync(proposal.Id));
        Assert.Empty(await bed.Engine.Deployments.ListLatestAsync(proposal.Key, None));
    }

    [Fact]
    public async Task Decide_ByNobody_GoesBackToTheTask()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);
        var instance = await bed.StartAsync(Unique("Check stock."));
        var task = await bed.TaskAsync(instance);
        var proposal = await bed.ProposalAsync(instance);

        await bed.CompleteAsync(task.Id, "approve", proposal.Hash);
        var again = await bed.TaskAsync(instance, task.Id);

        Assert.Null(again.Assignee);
        Assert.Equal(ProposalStatus.AwaitingApproval, (await bed.ProposalAsync(instance)).Status);
        var variables = await bed.Engine.Instances.GetVariablesAsync(instance, None);
        Assert.True(variables["decision"].IsNull);
        Assert.Contains("claimed", variables["notice"].AsText(), StringComparison.Ordinal);
        Assert.Equal(["process_generated", "proposal_decision_not_counted"], await bed.AuditedAsync(proposal.Id));
        await bed.Engine.Instances.DeleteAsync(instance, None);
    }

    [Fact]
    public async Task Decide_WithAnotherHash_IsStaleAndDeploysNothing()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);
        var instance = await bed.StartAsync(Unique("Check stock."));
        var task = await bed.TaskAsync(instance);
        var proposal = await bed.ProposalAsync(instance);

        await bed.Engine.UserTasks.ClaimAsync(task.Id, "mallory", None);
        await bed.CompleteAsync(task.Id, "approve", new string('0', 64));
        var again = await bed.TaskAsync(instance, task.Id);

        var variables = await bed.Engine.Instances.GetVariablesAsync(instance, None);
        Assert.Equal("stale", variables["verdict"].AsText());
        Assert.Equal(proposal.Hash, variables["draftHash"].AsText());
        Assert.Empty(await bed.Engine.Deployments.ListLatestAsync(proposal.Key, None));

        await bed.Engine.UserTasks.ClaimAsync(again.Id, "ada", None);
        await bed.CompleteAsync(again.Id, "approve", proposal.Hash);
        Assert.Equal("deployed", await bed.EndEventAsync(instance));
        Assert.Equal("ada", (await bed.ProposalAsync(instance)).Decision!.By);
    }

    [Fact]
    public async Task Start_WithVariablesThatPretendAnApproval_StillAsksAPerson()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);
        var started = await bed.Engine.Instances.StartAsync(
            new StartRequest("process_generation", CamundaEngine.UniqueName("forged"), new Dictionary<string, VariableValue>
            {
                ["intent"] = VariableValue.Of(Unique("Check stock.")),
                ["autoApprove"] = VariableValue.Of(true),
                ["decision"] = VariableValue.Of("approve"),
                ["verdict"] = VariableValue.Of("approved"),
            }),
            None);

        _ = await bed.TaskAsync(started.Id);

        Assert.Equal(ProposalStatus.AwaitingApproval, (await bed.ProposalAsync(started.Id)).Status);
        await bed.Engine.Instances.DeleteAsync(started.Id, None);
    }

    [Fact]
    public async Task AutoApprove_InDevelopment_DeploysWithoutAPerson()
    {
        await using var bed = await GenerationBed.OpenAsync(engine, new GenerationOptions { IsDevelopment = true, AutoApprove = true });
        var instance = await bed.StartAsync(Unique("Check stock."));

        Assert.Equal("deployed", await bed.EndEventAsync(instance));

        var proposal = await bed.ProposalAsync(instance);
        Assert.Null(proposal.Decision!.TaskId);
        Assert.Contains("automatic", proposal.Decision.By, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoDecision_WhenTheTimerFires_Expires()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);
        var instance = await bed.StartAsync(Unique("Check stock."));
        _ = await bed.TaskAsync(instance);

        await bed.FireTimerAsync(instance);

        Assert.Equal("expired", await bed.EndEventAsync(instance));
        Assert.Equal(ProposalStatus.Expired, (await bed.ProposalAsync(instance)).Status);
    }

    [Fact]
    public async Task Deploy_DeliveredAgain_ChangesNothing()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);
        var proposal = await bed.Assistance.GenerateProcessAsync(Unique("Check stock."), null, None);
        var decided = await bed.Assistance.DecideAsync(proposal.Id, new DecisionRequest(true, proposal.Hash, "ada", null), None);
        var deployments = await bed.Engine.Deployments.CountAsync(None);

        await using var scope = bed.Services.CreateAsyncScope();
        var again = await scope.ServiceProvider.GetRequiredService<DeployHandler>().HandleAsync(new NoVariables(), Context(proposal.InstanceId), None);

        Assert.Equal(decided.DeployedDefinitionId, again.DeployedDefinitionId);
        Assert.Equal(deployments, await bed.Engine.Deployments.CountAsync(None));
        Assert.Single(await bed.AuditedAsync(proposal.Id), entry => entry == "process_deployed");
    }

    [Fact]
    public async Task Deploy_NotApproved_IsRefused()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);
        var proposal = await bed.Assistance.GenerateProcessAsync(Unique("Check stock."), null, None);

        await using var scope = bed.Services.CreateAsyncScope();
        var refused = await Assert.ThrowsAsync<BpmnErrorException>(
            () => scope.ServiceProvider.GetRequiredService<DeployHandler>().HandleAsync(new NoVariables(), Context(proposal.InstanceId), None));

        Assert.Contains("PROC-GEN-008", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await bed.Engine.Deployments.ListLatestAsync(proposal.Key, None));
        await bed.Engine.Instances.DeleteAsync(proposal.InstanceId, None);
    }

    [Fact]
    public async Task Tasklist_StartFormAndTaskForm_DoTheSame()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);
        using var http = Http(bed);
        var start = await PostAsync(http, "process-definition/key/process_generation/submit-form", new { variables = new { intent = new { value = Unique("Check stock, then ship the order."), type = "String" } } });
        var instance = start.GetProperty("id").GetString()!;
        var task = await bed.TaskAsync(instance);

        var form = await http.GetFromJsonAsync<JsonElement>($"task/{task.Id}/form-variables?deserializeValues=false");
        Assert.Equal((await bed.ProposalAsync(instance)).Hash, form.GetProperty("draftHash").GetProperty("value").GetString());
        _ = await PostAsync(http, $"task/{task.Id}/claim", new { userId = "demo" });
        _ = await PostAsync(http, $"task/{task.Id}/submit-form", new { variables = new { decision = new { value = "approve", type = "String" }, comment = new { value = "ok", type = "String" } } });

        Assert.Equal("deployed", await bed.EndEventAsync(instance));
        Assert.Equal("demo", (await bed.ProposalAsync(instance)).Decision!.By);
    }

    [Fact]
    public async Task Intent_WithExpressions_IsOnlyTextOnTheEngine()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);
        var intent = Unique("Send ${execution.setVariable('owned', true)} and #{1+1} and \\\\${2} to the customer. Wait until ${execution.setVariable('owned', true)}.");

        var proposal = await bed.Assistance.GenerateProcessAsync(intent, null, None);
        var decided = await bed.Assistance.DecideAsync(proposal.Id, new DecisionRequest(true, proposal.Hash, "ada", null), None);
        var started = await bed.Engine.Instances.StartAsync(
            new StartRequest(decided.DeployedKey!, CamundaEngine.UniqueName("run"), new Dictionary<string, VariableValue> { ["correlationId"] = VariableValue.Of("c-9") }), None);
        var waits = await Eventually.AnswersAsync(
            async () => (await bed.Engine.UserTasks.ListAsync(started.Id, null, None)) is [var task] ? task : null, "the user task of the wait");

        Assert.Contains("execution.setVariable('owned', true)", waits.Name, StringComparison.Ordinal);
        var variables = await bed.Engine.Instances.GetVariablesAsync(started.Id, None);
        Assert.DoesNotContain("owned", variables.Keys);
        var outcome = variables.First(variable => variable.Key.StartsWith("outcome_", StringComparison.Ordinal)).Value.AsText();
        using var json = JsonDocument.Parse(outcome!);
        Assert.Contains("Send ${execution.setVariable('owned', true)} and #{1+1} and \\\\${2} to the customer", json.RootElement.GetRawText().Replace("\\u0027", "'", StringComparison.Ordinal).Replace("\\u002B", "+", StringComparison.Ordinal).Replace("\\\\\\\\", "\\\\", StringComparison.Ordinal), StringComparison.Ordinal);
        await bed.Engine.Instances.DeleteAsync(started.Id, None);
    }

    /// <summary>The engine is shared by all tests: each drafts a process of its own.</summary>
    private static string Unique(string intent) => $"{intent} Note: {Guid.NewGuid():n}.";

    private static HttpClient Http(GenerationBed bed) => new() { BaseAddress = new Uri(bed.Engine.BaseAddress.AbsoluteUri.TrimEnd('/') + "/") };

    private static async Task<JsonElement> PostAsync(HttpClient http, string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static ExternalTaskContext Context(string instanceId) => new()
    {
        TaskId = Guid.NewGuid().ToString(),
        Topic = "generation.deploy",
        ProcessInstanceId = instanceId,
        ProcessDefinitionKey = "process_generation",
        ActivityId = "deploy",
        ExecutionId = instanceId,
        CorrelationId = "c-1",
        AttemptsLeft = 1,
        Variables = new Dictionary<string, VariableValue>(),
    };
}
