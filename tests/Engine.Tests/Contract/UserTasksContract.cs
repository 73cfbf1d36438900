using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

public abstract class UserTasksContract(IEngineUnderTest engine)
{
    private const string Approval =
        """
        <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="approve"/>
        <bpmn:userTask id="approve" name="Approve it" camunda:candidateGroups="bosses" camunda:formKey="my form">
          <bpmn:extensionElements><camunda:formData><camunda:formField id="amount" type="long" defaultValue="7"/></camunda:formData></bpmn:extensionElements>
        </bpmn:userTask>
        <bpmn:sequenceFlow id="f2" sourceRef="approve" targetRef="end"/><bpmn:endEvent id="end"/>
        <bpmn:boundaryEvent id="refused" attachedToRef="approve"><bpmn:errorEventDefinition errorRef="e"/></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="f3" sourceRef="refused" targetRef="endRefused"/><bpmn:endEvent id="endRefused"/>
        <bpmn:boundaryEvent id="asked" attachedToRef="approve" cancelActivity="false"><bpmn:escalationEventDefinition escalationRef="x"/></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="f4" sourceRef="asked" targetRef="endAsked"/><bpmn:endEvent id="endAsked"/>
        """;

    private const string Codes = """<bpmn:error id="e" errorCode="no"/><bpmn:escalation id="x" escalationCode="ask"/>""";
    private static readonly Dictionary<string, VariableValue> None = [];

    [Fact]
    public async Task List_ByCandidateGroupAndVariables_FindsTheTask()
    {
        var (process, task) = await StartAsync();
        var query = new UserTaskQuery
        {
            ProcessDefinitionKey = process.Key,
            CandidateGroups = ["bosses", "others"],
            ProcessVariables = [new VariableFilter("n", FilterOperator.LessThan, VariableValue.Of(5))],
            Sorting = [new(UserTaskSortKey.Priority, SortOrder.Descending), new(UserTaskSortKey.Created)],
        };

        Assert.Equal(task, Assert.Single(await process.Client.UserTasks.ListAsync(query, CancellationToken.None)));
        Assert.Equal(task, await process.Client.UserTasks.FindAsync(task.Id, CancellationToken.None));
        Assert.Equal(0, await process.Client.UserTasks.CountAsync(query with { CandidateGroups = ["others"] }, CancellationToken.None));
        Assert.Null(await process.Client.UserTasks.FindAsync("nothing", CancellationToken.None));
    }

    [Fact]
    public async Task ClaimUnclaimAssignDelegateResolve_ShowOnTheTask()
    {
        var (process, task) = await StartAsync();
        var tasks = process.Client.UserTasks;
        async Task<UserTask> Now() => (await tasks.FindAsync(task.Id, CancellationToken.None))!;

        await tasks.ClaimAsync(task.Id, "ada", CancellationToken.None);
        await tasks.UnclaimAsync(task.Id, CancellationToken.None);
        Assert.Null((await Now()).Assignee);
        await tasks.SetAssigneeAsync(task.Id, "ada", CancellationToken.None);
        await tasks.DelegateAsync(task.Id, "bob", CancellationToken.None);
        var delegated = await Now();
        await tasks.ResolveAsync(task.Id, new Dictionary<string, VariableValue> { ["seen"] = VariableValue.Of(true) }, CancellationToken.None);
        var resolved = await Now();
        await tasks.SetAssigneeAsync(task.Id, null, CancellationToken.None);

        Assert.Equal(("bob", "ada", DelegationState.Pending), (delegated.Assignee, delegated.Owner, delegated.DelegationState));
        Assert.Equal(("ada", DelegationState.Resolved), (resolved.Assignee, resolved.DelegationState));
        Assert.Null((await Now()).Assignee);
    }

    [Fact]
    public async Task FormLinksAndComments_OfATask_AreReadAndChanged()
    {
        var (process, task) = await StartAsync();
        var tasks = process.Client.UserTasks;
        var link = new IdentityLink("candidate", UserId: "ada");

        var form = await tasks.GetFormAsync(task.Id, CancellationToken.None);
        var fields = await tasks.GetFormVariablesAsync(task.Id, ["amount"], CancellationToken.None);
        await tasks.AddIdentityLinkAsync(task.Id, link, CancellationToken.None);
        var links = await tasks.ListIdentityLinksAsync(task.Id, CancellationToken.None);
        await tasks.DeleteIdentityLinkAsync(task.Id, link, CancellationToken.None);
        var comment = await tasks.AddCommentAsync(task.Id, "looks good", CancellationToken.None);

        Assert.Equal("my form", form.Key);
        Assert.Null(await tasks.OpenFormAsync(task.Id, CancellationToken.None));
        Assert.Equal(VariableValue.Of(7L), fields["amount"]);
        Assert.Equal([new IdentityLink("candidate", GroupId: "bosses"), link], links.OrderBy(found => found.UserId, StringComparer.Ordinal));
        Assert.Equal([new IdentityLink("candidate", GroupId: "bosses")], await tasks.ListIdentityLinksAsync(task.Id, CancellationToken.None));
        Assert.Equal((comment.Id, "looks good"), (Assert.Single(await tasks.ListCommentsAsync(task.Id, CancellationToken.None)).Id, comment.Message));
    }

    [Fact]
    public async Task CompleteAndRead_WithVariables_AnswersThoseOfTheInstance()
    {
        var (process, task) = await StartAsync();

        var variables = await process.Client.UserTasks.CompleteAndReadAsync(
            task.Id, new Dictionary<string, VariableValue> { ["approved"] = VariableValue.Of(true) }, CancellationToken.None);

        Assert.Equal((true, 1L), (variables["approved"].AsBoolean(), variables["n"].AsInt64()));
    }

    [Fact]
    public async Task SubmitForm_WithAField_CompletesTheTask()
    {
        var (process, task) = await StartAsync();

        await process.Client.UserTasks.SubmitFormAsync(
            task.Id, new Dictionary<string, VariableValue> { ["amount"] = VariableValue.Of(9L) }, CancellationToken.None);

        _ = await process.EndOfAsync(task.ProcessInstanceId);
        Assert.Equal(VariableValue.Of(9L), (await process.PastVariablesAsync(task.ProcessInstanceId))["amount"]);
    }

    [Fact]
    public async Task EscalationThenError_AreCaughtWhereTheyAreDrawn()
    {
        var (process, task) = await StartAsync();

        await process.Client.UserTasks.RaiseEscalationAsync(task.Id, "ask", None, CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<EngineRefusedException>(
            () => process.Client.UserTasks.RaiseEscalationAsync(task.Id, "nobody catches it", None, CancellationToken.None));
        await process.Client.UserTasks.RaiseBpmnErrorAsync(task.Id, "no", "because", None, CancellationToken.None);

        Assert.Equal(500, refusal.Status);
        var steps = await process.Client.History.ListActivitiesAsync(task.ProcessInstanceId, CancellationToken.None);
        Assert.Contains(steps, step => step.ActivityId == "endAsked");
        Assert.Contains(steps, step => step.ActivityId == "endRefused");
    }

    private async Task<(TestProcess Process, UserTask Task)> StartAsync()
    {
        var process = await TestProcess.DeployAsync(engine, Approval, Codes);
        var instance = await process.StartAsync(("n", VariableValue.Of(1)));
        return (process, Assert.Single(await process.Client.UserTasks.ListAsync(instance.Id, "approve", CancellationToken.None)));
    }
}
