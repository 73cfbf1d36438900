using ProcOS.Engine.Camunda7;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Engine.Tests.Camunda7;

public sealed class RestRootTests
{
    [Theory]
    [InlineData("http://host:8080/engine-rest", "http://host:8080/engine-rest")]
    [InlineData("http://host:8080/engine-rest/", "http://host:8080/engine-rest")]
    [InlineData("http://host:8080/engine-rest//", "http://host:8080/engine-rest")]
    [InlineData("http://host:8080/engine-rest/deployment/create", "http://host:8080/engine-rest")]
    [InlineData("http://host:8080/engine-rest/deployment/create/", "http://host:8080/engine-rest")]
    [InlineData("http://host:8080", "http://host:8080/engine-rest")]
    [InlineData("http://host:8080/", "http://host:8080/engine-rest")]
    [InlineData("https://host/rest/engine/default/?x=1#y", "https://host/rest/engine/default")]
    [InlineData("http://host:8080/engine-rest/version", "http://host:8080/engine-rest")]
    [InlineData("http://host:8080/engine-rest/engine", "http://host:8080/engine-rest")]
    [InlineData("http://host:8080/camunda/app/cockpit/default/#/dashboard", "http://host:8080/engine-rest")]
    public void Normalize_PastedAddress_GivesTheRoot(string pasted, string root) =>
        Assert.Equal(root, RestRoot.Normalize(new Uri(pasted)).AbsoluteUri);

    [Theory]
    [InlineData("ftp://host/engine-rest")]
    [InlineData("engine-rest")]
    [InlineData("http://demo:secret@host/engine-rest")]
    public void Normalize_UnusableAddress_IsRefusedWithoutItsSecret(string pasted)
    {
        var exception = Assert.Throws<ProcOsException>(() => RestRoot.Normalize(new Uri(pasted, UriKind.RelativeOrAbsolute)));

        Assert.Equal(EngineErrors.InvalidAddress, exception.Error);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://host/engine-rest", "http://host/engine-rest/engine/other%20one")]
    [InlineData("http://host/engine-rest/engine/other%20one/", "http://host/engine-rest/engine/other%20one")]
    [InlineData("http://host/", "http://host/engine-rest/engine/other%20one")]
    public void Normalize_NamedEngine_GoesBelowTheServersRoot(string pasted, string root)
    {
        var normalized = RestRoot.Normalize(new Uri(pasted), "other one");

        Assert.Equal(root, normalized.AbsoluteUri);
        Assert.Equal("http://host/engine-rest", RestRoot.ServerOf(normalized).AbsoluteUri);
    }

    [Fact]
    public void Normalize_AddressOfAnotherEngine_IsRefused()
    {
        var address = new Uri("http://host/engine-rest/engine/default");

        Assert.Equal(EngineErrors.InvalidAddress, Assert.Throws<ProcOsException>(() => RestRoot.Normalize(address, "other")).Error);
    }
}
