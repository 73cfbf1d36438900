using System.Text.Json;
using ProcOS.Engine.Camunda7.Wire;
using Xunit;

namespace ProcOS.Engine.Tests.Camunda7;

public sealed class EngineTextTests
{
    [Theory]
    [InlineData("""cut \ud83d""", "cut \ufffd")]
    [InlineData("""\ude00 begins""", "\ufffd begins")]
    [InlineData("""\ud83d\ud83d\ude00""", "\ufffd\U0001F600")]
    [InlineData("""\ud83d\n\u00e4""", "\ufffd\n\u00e4")]
    [InlineData("""\uD83D\uDE00 whole""", "\U0001F600 whole")]
    [InlineData("""no escape: \\ud83d""", "no escape: \\ud83d")]
    [InlineData("plain", "plain")]
    public void Read_HalvesOfPairs_AreReplacedAndNothingElse(string json, string expected)
    {
        var locked = $$$"""{"id":"1","topicName":"t","variables":{"v":{"type":"String","value":"{{{json}}}"}},"errorMessage":"{{{json}}}"}""";

        var task = JsonSerializer.Deserialize(locked, Camunda7Json.Default.LockedTask)!;
        var listed = JsonSerializer.Deserialize($$"""{"errorMessage":"{{json}}","id":"1","topicName":"t"}""", Camunda7Json.Default.ExternalTask)!;

        Assert.Equal((expected, expected, expected), (task.ErrorMessage, task.Variables["v"].AsText(), listed.ErrorMessage));
    }

    [Fact]
    public async Task Read_HalfOfAPairWhereTwoBuffersMeet_IsReplaced()
    {
        var tasks = Enumerable.Range(0, 3_000).Select(i => $$"""{"id":"{{i}}","topicName":"t","errorMessage":"{{new string('x', i % 50)}}\ud83d"}""");
        using var answer = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"[{string.Join(',', tasks)}]"));

        var read = await JsonSerializer.DeserializeAsync(answer, Camunda7Json.Default.LockedTaskArray, CancellationToken.None);

        Assert.All(read!, task => Assert.EndsWith("x\ufffd", "x" + task.ErrorMessage, StringComparison.Ordinal));
    }
}
