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

        Assert.Equal("my form", form.Key);
        Assert.Null(await tasks.OpenFormAsync(task.Id, CancellationToken.None));
        Assert.Equal(VariableValue.Of(7L), fields["amount"]);
        Assert.Equal([new IdentityLink("candidate", GroupId: "bosses"), link], links.OrderBy(found => found.UserId, StringComparer.Ordinal));
        Assert.Equal([new IdentityLink("candidate", GroupId: "bosses")], await tasks.ListIdentityLinksAsync(task.Id, CancellationToken.None));
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

    [Fact]
    public async Task CreateChangeDelete_ATaskOfNoProcess_AreCarriedOut()
    {
        var tasks = (await engine.GetAsync()).UserTasks;
        var due = new DateTimeOffset(2031, 2, 3, 4, 5, 6, TimeSpan.FromHours(-3));

        var id = await tasks.CreateAsync(new UserTaskDetails { Name = "Call", Assignee = "ada", Priority = 70, Due = due, TenantId = "acme" }, CancellationToken.None);
        var created = (await tasks.FindAsync(id, CancellationToken.None))!;
        await tasks.ChangeAsync(id, UserTaskDetails.Of(created) with { Name = "Call again", Assignee = null, FollowUp = due }, CancellationToken.None);
        var changed = (await tasks.FindAsync(id, CancellationToken.None))!;
        await tasks.DeleteAsync(id, CancellationToken.None);
        await tasks.DeleteAsync(id, CancellationToken.None);

        Assert.Equal(("Call", "ada", 70, due, "acme", "", ""), (created.Name, created.Assignee, created.Priority, created.Due, created.TenantId, created.TaskDefinitionKey, created.ProcessInstanceId));
        Assert.Equal(("Call again", null, 70, due, due), (changed.Name, changed.Assignee, changed.Priority, changed.Due, changed.FollowUp));
        Assert.Null(await tasks.FindAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task Delete_ATaskOfAProcess_IsRefused()
    {
        var (process, task) = await StartAsync();

        var refusal = await Assert.ThrowsAsync<EngineRefusedException>(() => process.Client.UserTasks.DeleteAsync(task.Id, CancellationToken.None));

        Assert.Equal(500, refusal.Status);
    }

    [Fact]
    public async Task Comments_OfATaskAndItsInstance_AreAddedChangedAndDeleted()
    {
        var (process, task) = await StartAsync();
        var comments = process.Client.Comments;
        var (ofTask, ofInstance) = (CommentScope.OfTask(task.Id), CommentScope.OfInstance(task.ProcessInstanceId));

        var one = await comments.AddAsync(task.Id, "looks good", null, CancellationToken.None);
        var both = await comments.AddAsync(task.Id, "for all", task.ProcessInstanceId, CancellationToken.None);
        Assert.Equal(new[] { one.Id, both.Id }.Order(), (await comments.ListAsync(ofTask, CancellationToken.None)).Select(comment => comment.Id).Order());
        Assert.Equal(both.Id, Assert.Single(await comments.ListAsync(ofInstance, CancellationToken.None)).Id);
        await comments.ChangeAsync(ofTask, one.Id, "looks bad", CancellationToken.None);
        await comments.ChangeAsync(ofInstance, both.Id, "for nobody", CancellationToken.None);
        Assert.Equal("looks bad", (await comments.FindAsync(task.Id, one.Id, CancellationToken.None))!.Message);
        Assert.Equal("for nobody", (await comments.FindAsync(task.Id, both.Id, CancellationToken.None))!.Message);
        await comments.DeleteAsync(ofInstance, both.Id, CancellationToken.None);
        await comments.DeleteAsync(ofTask, both.Id, CancellationToken.None);
        Assert.Equal(one.Id, Assert.Single(await comments.ListAsync(ofTask, CancellationToken.None)).Id);
        await comments.DeleteAllAsync(ofTask, CancellationToken.None);
        await comments.DeleteAllAsync(ofInstance, CancellationToken.None);
        Assert.Empty(await comments.ListAsync(ofTask, CancellationToken.None));
        Assert.Null(await comments.FindAsync(task.Id, one.Id, CancellationToken.None));
    }

    private async Task<(TestProcess Process, UserTask Task)> StartAsync()
    {
        var process = await TestProcess.DeployAsync(engine, Approval, Codes);
        var instance = await process.StartAsync(("n", VariableValue.Of(1)));
        return (process, Assert.Single(await process.Client.UserTasks.ListAsync(instance.Id, "approve", CancellationToken.None)));
    }
}
