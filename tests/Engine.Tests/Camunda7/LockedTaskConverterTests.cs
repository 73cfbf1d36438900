using System.Text.Json;
using ProcOS.Engine.Camunda7;
using ProcOS.Engine.Camunda7.Wire;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Engine.Tests.Camunda7;

public sealed class LockedTaskConverterTests
{
    [Theory]
    [InlineData("""{"id":"1","topicName":"t","suspended":false,"retries":3,"priority":7,"createTime":"2026-11-20T10:00:00.123+0200","variables":{"n":{"type":"Long","value":9007199254740993,"valueInfo":{}}},"extensionProperties":{"a":"b"}}""")]
    [InlineData("""{"extensionProperties":{"a":"b"},"unknown":{"id":["no"]},"variables":{"n":{"valueInfo":{},"value":9007199254740993,"type":"Long"}},"createTime":"2026-11-20T10:00:00.123+02:00","priority":7,"retries":3,"topicName":"t","id":"1"}""")]
    public void Read_FieldsInWhateverOrder_GivesTheTask(string json)
    {
        var task = JsonSerializer.Deserialize(json, Camunda7Json.Default.LockedTask)!;

        Assert.Equal(("1", "t", 3, 7L, "b"), (task.Id, task.Topic, task.Retries, task.Priority, task.ExtensionProperties!["a"]));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 0, 0, 123, TimeSpan.FromHours(2)), task.Created);
        Assert.Equal(VariableValue.Of((1L << 53) + 1), task.Variables["n"]);
    }

    [Fact]
    public void Read_NullsAndMissingFields_AreNoTrouble()
    {
        var task = JsonSerializer.Deserialize(
            """{"id":"1","topicName":"t","retries":null,"priority":null,"lockExpirationTime":null,"businessKey":null,"variables":null}""",
            Camunda7Json.Default.LockedTask)!;

        Assert.Equal((null, 0L, null, null), (task.Retries, task.Priority, task.LockExpirationTime, task.BusinessKey));
        Assert.Empty(task.Variables);
    }

    [Fact]
    public async Task Read_AnswerLongerThanOneBuffer_GivesEveryTask()
    {
        const string Task = """{"id":"1","topicName":"t","suspended":false,"unknown":{"a":[1,{"b":2}]},"variables":{"n":{"type":"Long","odd":{"a":[1]},"value":1,"valueInfo":{}}}}""";
        using var answer = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(Task, 1_000))}]"));

        var tasks = await JsonSerializer.DeserializeAsync(answer, Camunda7Json.Default.LockedTaskArray, CancellationToken.None);

        Assert.Equal(1_000, tasks!.Count(task => task.Id == "1" && task.Variables["n"] == VariableValue.Of(1L)));
    }

    [Theory]
    [InlineData("""[{"topicName":"t"}]""")]
    [InlineData("""[{"id":"1"}]""")]
    [InlineData("""["1"]""")]
    [InlineData("""[{"id":"1","topicName":"t","createTime":"yesterday"}]""")]
    public async Task Fetch_AnswerThatNoEngineGives_IsCalledSo(string json)
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.AnswerAsync(context, 200, json));
        using var client = new Camunda7Client(new Camunda7Options { BaseAddress = server.Address });

        var exception = await Assert.ThrowsAsync<ProcOsException>(() => client.ExternalTasks.FetchAndLockAsync(
            new FetchRequest("w", 1, TimeSpan.Zero, [new FetchTopic("t", TimeSpan.FromSeconds(1))]), CancellationToken.None));

        Assert.Equal(EngineErrors.NotAnEngine, exception.Error);
    }
}
