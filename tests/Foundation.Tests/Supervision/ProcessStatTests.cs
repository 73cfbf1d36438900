using ProcOS.Foundation.Supervision;
using Xunit;

namespace ProcOS.Foundation.Tests.Supervision;

public sealed class ProcessStatTests
{
    private const string Rest = "S 1 42 42 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 987654 0 0";

    [Theory]
    [InlineData("7 (sh) ")]
    [InlineData("7 (a b) c) ")]
    [InlineData("7 (() ")]
    public void Parse_AnyName_FindsStateGroupAndStartTime(string beginning)
    {
        var stat = ProcessStat.Parse(7, beginning + Rest);

        Assert.Equal(new ProcessStat(7, 'S', 42, 987654), stat);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7 (sh) S 1")]
    [InlineData("no brackets at all")]
    public void Parse_AnotherFormat_AnswersNull(string text) => Assert.Null(ProcessStat.Parse(7, text));

    [Fact]
    public void Read_ThisProcess_IsAlive() => Assert.True(ProcessStat.Read(Environment.ProcessId) is { IsAlive: true });
}
