using Xunit;

namespace ProcOS.Architecture.Root;

public sealed class RootFolderTests
{
    [Fact]
    public void Root_HoldsOnlyWhatIsNamedOrDemanded() => Assert.Empty(RootFolder.Strangers(Checkout.RootEntries()));

    [Theory]
    [InlineData("PLAN.md")]
    [InlineData("notes")]
    [InlineData("test.bpmn")]
    public void Strangers_StrayEntry_IsNamed(string entry) =>
        Assert.Equal(entry, Assert.Single(RootFolder.Strangers(["src", entry])));
}
