using ProcOS.Engine.ExternalTasks.Fetching;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Fetching;

public sealed class HostIdsTests
{
    private readonly List<string> _new = [];

    [Fact]
    public void Take_WhileOthersAreOut_IsEachTimeAnother()
    {
        var ids = Ids();

        Assert.Equal(["w", "w.2", "w.3"], [ids.Take(), ids.Take(), ids.Take()]);
        Assert.Equal(["w", "w.2", "w.3"], _new);
    }

    [Fact]
    public void Take_AfterAReturn_IsTheLowestThatIsFree()
    {
        var ids = Ids();
        _ = ids.Take();
        var second = ids.Take();
        _ = ids.Take();

        ids.Return(second);
        ids.Return("w");

        Assert.Equal(["w", "w.2", "w.4"], [ids.Take(), ids.Take(), ids.Take()]);
        Assert.Equal(4, ids.Used.Count);
    }

    [Theory]
    [InlineData("w", true)]
    [InlineData("w.12", true)]
    [InlineData("w2", false)]
    [InlineData("v", false)]
    [InlineData(null, false)]
    public void IsOurs_Id_IsJudgedByItsStem(string? id, bool isOurs) => Assert.Equal(isOurs, Ids().IsOurs(id));

    private HostIds Ids() => new("w", _new.Add);
}
