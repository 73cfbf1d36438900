using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using ProcOS.Bpmn.Blocks;
using ProcOS.Bpmn.Tests.Blocks;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>What a real engine says to what is compiled and checked here.</summary>
public sealed class EngineConformanceTests(CamundaEngine camunda)
{
    private const string Rules = "tests/Bpmn.Tests/Fixtures/rules/camunda7";

    public static TheoryData<string> Fixtures() =>
        [.. Directory.GetFiles(Path.Combine(SharedParts.Repository, Rules), "*.bpmn").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Deploy_CompiledExample_IsAcceptedAndKeepsItsDigest()
    {
        var client = await camunda.GetAsync();
        var key = CamundaEngine.UniqueName("compiled");
        var document = BlockCompiler.Compile(BlockCompilerTests.Example() with { Id = key });

        var result = await DeployAsync(client, key, BpmnWriter.WriteText(document));

        var definition = Assert.Single(result.Deployed);
        Assert.Equal(key, definition.Key);
        var deployed = await client.Deployments.GetXmlAsync(definition.Id, CancellationToken.None);
        Assert.Equal(BpmnHash.Compute(document), BpmnHash.Compute(BpmnReader.Read(Encoding.UTF8.GetBytes(deployed))));
    }

    [Fact]
    public async Task Deploy_RandomBlocks_AreAccepted()
    {
        var client = await camunda.GetAsync();
        var processes = Gen.Sample(RandomBlocks.Processes.Generator, 25).ToArray();

        for (var i = 0; i < processes.Length; i++)
        {
            var key = CamundaEngine.UniqueName("random");
            var result = await DeployAsync(client, key, BpmnWriter.WriteText(BlockCompiler.Compile(processes[i] with { Id = key })));
            Assert.Equal(key, Assert.Single(result.Deployed).Key);
        }
    }

    [Theory]
    [InlineData(null, "ship")]
    [InlineData(false, "ship")]
    [InlineData(true, "order")]
    public async Task Start_Choice_TakesTheBranchOfItsVariableElseTheDefault(bool? itemsAreMissing, string expected)
    {
        var client = await camunda.GetAsync();
        var key = CamundaEngine.UniqueName("choice");
        var process = new ProcessBlock(key, "Choice", null, [], new ChoiceBlock(
            "Items missing?",
            [new ChoiceBranch("items are missing", "itemsAreMissing", Human("Order"))],
            Human("Ship")));
        _ = await DeployAsync(client, key, BpmnWriter.WriteText(BlockCompiler.Compile(process)));

        var instance = await StartAsync(client, key, itemsAreMissing is { } value
            ? new() { ["itemsAreMissing"] = VariableValue.Of(value) }
            : []);

        var task = Assert.Single(await client.UserTasks.ListAsync(instance.Id, null, CancellationToken.None));
        Assert.Equal(expected, task.TaskDefinitionKey);
        await client.Instances.DeleteAsync(instance.Id, CancellationToken.None);
    }

    [Fact]
    public async Task Start_LoopBetweenParallelBranches_RepeatsUntilConfirmedAndEnds()
    {
        var client = await camunda.GetAsync();
        var key = CamundaEngine.UniqueName("loop");
        var process = new ProcessBlock(key, "Loop", null, [], new ParallelBlock(
            [new LoopBlock(Human("Ask"), "Confirm: happy", "customerIsHappy"), Human("Bill")]));
        _ = await DeployAsync(client, key, BpmnWriter.WriteText(BlockCompiler.Compile(process)));
        var instance = await StartAsync(client, key, []);

        foreach (var (step, happy) in new (string, bool?)[] { ("ask", null), ("confirm_happy", false), ("ask", null), ("bill", null), ("confirm_happy", true) })
        {
            var task = Assert.Single(await client.UserTasks.ListAsync(instance.Id, step, CancellationToken.None));
            await client.UserTasks.CompleteAsync(task.Id, happy is { } value ? new Dictionary<string, VariableValue> { ["customerIsHappy"] = VariableValue.Of(value) } : [], CancellationToken.None);
        }

        var ended = await client.History.FindInstanceAsync(instance.Id, CancellationToken.None);
        Assert.Equal("COMPLETED", ended?.State);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Deploy_FixtureOfTheGroup_IsJudgedAsHere(string file)
    {
        var xml = await File.ReadAllTextAsync(Path.Combine(SharedParts.Repository, Rules, file));

        await AgreesAsync(xml);
    }

    /// <summary>Every way to put conditions and a default mark on up to three flows out of an exclusive gateway.</summary>
    [Fact]
    public async Task Deploy_EveryExclusiveGateway_IsJudgedAsHere()
    {
        for (var flows = 0; flows <= 3; flows++)
        {
            for (var conditions = 0; conditions < 1 << flows; conditions++)
            {
                for (var marked = -1; marked < flows; marked++)
                {
                    await AgreesAsync(Gateway(flows, conditions, marked));
                }
            }
        }
    }

    private async Task AgreesAsync(string xml)
    {
        using var judge = new EngineJudge(await camunda.GetAsync());
        xml = xml.Replace("\"sample\"", $"\"{CamundaEngine.UniqueName("judged")}\"", StringComparison.Ordinal);

        var answer = await judge.AskAsync(xml);

        Assert.True(
            EngineAgreement.IsLeftToTheEngine(xml, answer) || EngineAgreement.Differences(xml, answer) is [],
            $"{string.Join('\n', EngineAgreement.Differences(xml, answer))}\n{xml}");
    }

    private static string Gateway(int flows, int conditions, int marked)
    {
        var text = new StringBuilder($"<definitions xmlns='{BpmnNamespaces.Model}' xmlns:xsi='{BpmnNamespaces.SchemaInstance}' targetNamespace='t'><process id=\"sample\" isExecutable='true'><startEvent id='s'/>");
        text.Append("<exclusiveGateway id='g'").Append(marked < 0 ? string.Empty : $" default='f{marked}'").Append("/><endEvent id='e'/><sequenceFlow id='f' sourceRef='s' targetRef='g'/>");
        for (var i = 0; i < flows; i++)
        {
            var condition = (conditions & (1 << i)) == 0 ? string.Empty : "<conditionExpression xsi:type='tFormalExpression'>${true}</conditionExpression>";
            text.Append(CultureInfo.InvariantCulture, $"<sequenceFlow id='f{i}' sourceRef='g' targetRef='e'>{condition}</sequenceFlow>");
        }

        return text.Append("</process></definitions>").ToString();
    }

    private static StepBlock Human(string name) => new(string.Empty, name, StepKind.Human);

    private static Task<DeploymentResult> DeployAsync(Camunda7Client client, string name, string xml) => client.Deployments.DeployAsync(
        new DeploymentRequest(name, "Bpmn.Tests", [new DeploymentResource($"{name}.bpmn", Encoding.UTF8.GetBytes(xml))]), CancellationToken.None);

    private static Task<ProcessInstance> StartAsync(Camunda7Client client, string key, Dictionary<string, VariableValue> variables) =>
        client.Instances.StartAsync(new StartRequest(key, null, variables), CancellationToken.None);
}
