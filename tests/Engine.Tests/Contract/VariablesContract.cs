using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

public abstract class VariablesContract(IEngineUnderTest engine)
{
    private const int Rounds = 40;

    /// <summary>The ends of each type and what is easily lost on the way there and back.</summary>
    public static TheoryData<string> EdgeNames => [.. Edges.Keys];

    private static Dictionary<string, VariableValue> Edges { get; } = new()
    {
        ["null"] = VariableValue.Null,
        ["string empty"] = VariableValue.Of(""),
        ["string blank"] = VariableValue.Of(" \t\n\u00a0"),
        ["string wide"] = VariableValue.Of("\U0001F600 \u00e4 \u05d0 \" \\ </script>"),
        ["string longest"] = VariableValue.Of(new string('\u00e4', 4000)),
        ["string zero"] = VariableValue.Of("a\0b"),
        ["integer least"] = VariableValue.Of(int.MinValue),
        ["integer most"] = VariableValue.Of(int.MaxValue),
        ["long least"] = VariableValue.Of(long.MinValue),
        ["long most"] = VariableValue.Of(long.MaxValue),
        ["long beyond doubles"] = VariableValue.Of((1L << 53) + 1),
        ["short least"] = VariableValue.Of(short.MinValue),
        ["short most"] = VariableValue.Of(short.MaxValue),
        ["double least"] = VariableValue.Of(double.MinValue),
        ["double most"] = VariableValue.Of(double.MaxValue),
        ["double tiny"] = VariableValue.Of(double.Epsilon),
        ["double third"] = VariableValue.Of(1d / 3),
        ["double whole"] = VariableValue.Of(12_345_678_901d),
        ["double nan"] = VariableValue.Of(double.NaN),
        ["double infinite"] = VariableValue.Of(double.NegativeInfinity),
        ["boolean"] = VariableValue.Of(false),
        ["date now"] = VariableValue.Of(new DateTimeOffset(2026, 11, 20, 10, 0, 0, 123, TimeSpan.FromHours(5.5))),
        ["date first"] = VariableValue.Of(new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        ["date last"] = VariableValue.Of(new DateTimeOffset(9999, 12, 31, 23, 59, 59, 999, TimeSpan.Zero)),
        ["bytes none"] = VariableValue.OfBytes([]),
        ["bytes"] = VariableValue.OfBytes([0, 1, 127, 128, 255]),
        ["json number"] = VariableValue.OfJson(JsonDocument.Parse("12345678901234567890.123456789").RootElement),
        ["json document"] = VariableValue.OfJson(JsonDocument.Parse("""{"b": 1, "a": [null, 1.0, "\u00e4"]}""").RootElement),
        ["json beyond strings"] = VariableValue.OfJson(JsonSerializer.SerializeToElement(new string('x', 20_000))),
        ["xml"] = VariableValue.OfXml("<a b='1'>text</a>"),
        ["object"] = VariableValue.OfObject("[1,2]", "java.util.ArrayList<java.lang.Integer>"),
        ["object unknown"] = VariableValue.OfObject("""{"a":1}""", "no.such.Type"),
    };

    [Theory]
    [MemberData(nameof(EdgeNames))]
    public async Task RoundTrip_EdgeOfAType_ComesBackTheSame(string name)
    {
        var (variables, scope) = await ScopeAsync();

        await variables.SetAsync(scope, "v", Edges[name], CancellationToken.None);

        Assert.Equal(Edges[name], await variables.FindAsync(scope, "v", CancellationToken.None));
    }

    [Fact]
    public async Task RoundTrip_GeneratedValuesOfEveryType_ComeBackTheSameThereAndInHistory()
    {
        var (variables, scope, instance, client) = await InstanceAsync();
        var sample = Gen.Sample(Values, Rounds * 10, Rounds);
        var sent = sample.Select((value, index) => (Name: $"v{index}", value)).ToDictionary(pair => pair.Name, pair => pair.value);

        await variables.ChangeAsync(scope, sent, [], CancellationToken.None);

        var read = await variables.GetAsync(scope, CancellationToken.None);
        var past = await client.History.GetVariablesAsync(instance, CancellationToken.None);
        Assert.All(sent, pair => Assert.Equal(pair.Value, read[pair.Key]));
        Assert.All(sent.Where(pair => pair.Value.Type != VariableTypes.Bytes), pair => Assert.Equal(pair.Value, past[pair.Key]));
    }

    [Fact]
    public async Task File_SetAndOpened_KeepsNameTypeEncodingAndBytes()
    {
        var (variables, scope) = await ScopeAsync();
        var file = VariableValue.OfFile("gr\u00fc\u00dfe.txt", Encoding.UTF8.GetBytes("hello"), "text/plain", "UTF-8");

        await variables.SetAsync(scope, "f", file, CancellationToken.None);

        var read = await variables.FindAsync(scope, "f", CancellationToken.None);
        Assert.Equal((VariableTypes.File, file.Info, true), (read!.Value.Type, read.Value.Info, read.Value.IsNull));
        await using var content = await variables.OpenAsync(scope, "f", CancellationToken.None);
        Assert.Equal(("gr\u00fc\u00dfe.txt", "text/plain"), (content!.FileName, content.MediaType));
        Assert.Equal("hello", await new StreamReader(content.Stream).ReadToEndAsync());
    }

    [Fact]
    public async Task Upload_LargeFileAndBytes_ComeBackByteByByte()
    {
        const int size = 2_000_000;
        var (variables, scope, instance, client) = await InstanceAsync();
        var bytes = new byte[size];
        new Random(3).NextBytes(bytes);
        VariableUpload Upload() => new(_ => new ValueTask<Stream>(new MemoryStream(bytes)));

        await variables.UploadAsync(scope, "file", Upload() with { FileName = "a.bin", MimeType = "application/x-test", Encoding = "ISO-8859-1" }, CancellationToken.None);
        await variables.UploadAsync(scope, "bytes", Upload(), CancellationToken.None);

        Assert.Equal(
            new VariableInfo { FileName = "a.bin", MimeType = "application/x-test", Encoding = "ISO-8859-1" },
            (await variables.FindAsync(scope, "file", CancellationToken.None))!.Value.Info);
        var listed = await variables.Instances.ListAsync(
            new VariableInstanceQuery { ProcessInstanceIdIn = [instance], VariableName = "file" }, CancellationToken.None);
        var past = Assert.Single(await client.History.Variables.ListAsync(
            new HistoricVariableQuery { ProcessInstanceId = instance, VariableName = "bytes" }, CancellationToken.None));
        Assert.Equal(bytes, await BytesAsync(await variables.OpenAsync(scope, "file", CancellationToken.None)));
        Assert.Equal(bytes, await BytesAsync(await variables.OpenInstanceAsync(Assert.Single(listed).Id, CancellationToken.None)));
        Assert.Equal(bytes, await BytesAsync(await client.History.OpenVariableAsync(past.Id, CancellationToken.None)));
        Assert.Equal("bytes", (await client.History.FindVariableAsync(past.Id, CancellationToken.None))!.Name);
        Assert.Null(await variables.OpenAsync(scope, "nothing", CancellationToken.None));
    }

    [Fact]
    public async Task Change_SetAndDelete_HappenTogether()
    {
        var (variables, scope, instance, _) = await InstanceAsync();
        await variables.SetAsync(scope, "old", VariableValue.Of(1), CancellationToken.None);

        await variables.ChangeAsync(scope, new Dictionary<string, VariableValue> { ["new"] = VariableValue.Of(2) }, ["old"], CancellationToken.None);
        var both = await variables.GetAsync(scope, CancellationToken.None);
        await variables.DeleteAsync(scope, "new", CancellationToken.None);
        await variables.DeleteAsync(scope, "new", CancellationToken.None);

        Assert.Equal(["new"], both.Keys);
        Assert.Null(await variables.FindAsync(scope, "new", CancellationToken.None));
        Assert.Equal(0, await variables.Instances.CountAsync(new VariableInstanceQuery { ProcessInstanceIdIn = [instance] }, CancellationToken.None));
    }

    [Fact]
    public async Task Scopes_OfTaskAndExecution_KeepLocalVariablesApart()
    {
        var (variables, scope, instance, client) = await InstanceAsync();
        var task = Assert.Single(await client.UserTasks.ListAsync(instance, null, CancellationToken.None));
        await variables.SetAsync(scope, "shared", VariableValue.Of("instance"), CancellationToken.None);

        await variables.SetAsync(VariableScope.LocalOfTask(task.Id), "mine", VariableValue.Of("task"), CancellationToken.None);
        await variables.SetAsync(VariableScope.LocalOfExecution(task.ExecutionId!), "here", VariableValue.Of("execution"), CancellationToken.None);

        Assert.Equal(["here", "mine", "shared"], (await variables.GetAsync(VariableScope.OfTask(task.Id), CancellationToken.None)).Keys.Order());
        Assert.Equal(["mine"], (await variables.GetAsync(VariableScope.LocalOfTask(task.Id), CancellationToken.None)).Keys);
        var found = Assert.Single(await variables.Instances.ListAsync(new VariableInstanceQuery { TaskIdIn = [task.Id] }, CancellationToken.None));
        Assert.Equal(("mine", VariableValue.Of("task")), (found.Name, found.Content));
        Assert.Equal(found.Id, (await variables.FindInstanceAsync(found.Id, CancellationToken.None))!.Id);
    }

    [Fact]
    public async Task Set_StringBeyondTheLimit_IsRefusedAndNothingChanges()
    {
        var (variables, scope) = await ScopeAsync();

        var refusal = await Assert.ThrowsAsync<EngineRefusedException>(
            () => variables.SetAsync(scope, "v", VariableValue.Of(new string('a', 4001)), CancellationToken.None));

        Assert.Equal(400, refusal.Status);
        Assert.Null(await variables.FindAsync(scope, "v", CancellationToken.None));
    }

    [Fact]
    public async Task Transient_StartVariable_IsNotKept()
    {
        var process = await TestProcess.DeployAsync(engine, Waiting);

        var instance = await process.StartAsync(("kept", VariableValue.Of(1)), ("gone", VariableValue.Of(2).AsTransient()));

        Assert.Equal(["kept"], (await process.Client.Instances.GetVariablesAsync(instance.Id, CancellationToken.None)).Keys);
    }

    private const string Waiting =
        """<bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/><bpmn:userTask id="wait"/>""";

    private static Gen<VariableValue> Values => Gen.OneOf(
        ArbMap.Default.GeneratorFor<int>().Select(value => VariableValue.Of(value)),
        ArbMap.Default.GeneratorFor<long>().Select(value => VariableValue.Of(value * 1_000_003)),
        ArbMap.Default.GeneratorFor<short>().Select(value => VariableValue.Of(value)),
        ArbMap.Default.GeneratorFor<bool>().Select(value => VariableValue.Of(value)),
        ArbMap.Default.GeneratorFor<double>().Where(value => !double.IsNegative(value) || value != 0).Select(value => VariableValue.Of(value)),
        Texts.Select(VariableValue.Of),
        Texts.Select(VariableValue.OfXml),
        Texts.Select(value => VariableValue.OfJson(JsonSerializer.SerializeToElement(value))),
        Texts.Select(value => VariableValue.OfBytes(Encoding.UTF8.GetBytes(value))),
        Texts.Select(value => VariableValue.OfObject(JsonSerializer.Serialize(value), "java.lang.String")),
        Gen.Choose(0, int.MaxValue).Select(value => VariableValue.Of(DateTimeOffset.FromUnixTimeMilliseconds(value * 1_999L))));

    /// <summary>Whole characters only: half a surrogate pair is no text.</summary>
    private static Gen<string> Texts =>
        ArbMap.Default.GeneratorFor<string>().Select(text => string.Concat((text ?? "").Where(letter => !char.IsSurrogate(letter))));

    private static async Task<byte[]> BytesAsync(EngineContent? content)
    {
        Assert.NotNull(content);
        await using (content)
        {
            using var memory = new MemoryStream();
            await content.Stream.CopyToAsync(memory);
            return memory.ToArray();
        }
    }

    private async Task<(IVariables Variables, VariableScope Scope)> ScopeAsync()
    {
        var (variables, scope, _, _) = await InstanceAsync();
        return (variables, scope);
    }

    private async Task<(IVariables Variables, VariableScope Scope, string Instance, Engine.Camunda7.Camunda7Client Client)> InstanceAsync()
    {
        var process = await TestProcess.DeployAsync(engine, Waiting);
        var instance = await process.StartAsync();
        return (process.Client.Variables, VariableScope.OfInstance(instance.Id), instance.Id, process.Client);
    }
}
