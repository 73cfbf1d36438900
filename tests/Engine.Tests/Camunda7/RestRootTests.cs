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
}
