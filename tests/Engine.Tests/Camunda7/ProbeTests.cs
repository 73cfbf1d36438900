using System.Net;
using System.Net.Sockets;
using System.Text;
using ProcOS.Engine.Camunda7;
using ProcOS.Engine.Camunda7.Http;
using ProcOS.Foundation.Correlation;
using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Camunda7;

public sealed class ProbeTests(CamundaEngine engine)
{
    [Fact]
    public async Task Probe_RealEngine_NamesItsEnginesVersionAndDatabase()
    {
        var probe = (await engine.GetAsync()).Probe;

        Assert.Contains("default", await probe.ListEnginesAsync(CancellationToken.None));
        Assert.StartsWith("7.", await probe.GetVersionAsync(CancellationToken.None), StringComparison.Ordinal);
        await probe.CheckDatabaseAsync(CancellationToken.None);
        Assert.True(probe.Capabilities.HasFlag(EngineCapabilities.DuplicateFiltering));
    }

    [Fact]
    public async Task Probe_NobodyListens_SaysThatNothingArrived()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = new Camunda7Client(new Camunda7Options { BaseAddress = new Uri($"http://127.0.0.1:{port}") });

        var exception = await Assert.ThrowsAsync<EngineUnreachableException>(() => client.Probe.CheckDatabaseAsync(CancellationToken.None));

        Assert.False(exception.MayHaveArrived);
        Assert.Equal(EngineErrors.Unreachable, exception.Error);
    }

    [Fact]
    public async Task Probe_NoAnswer_EndsAtItsDeadline()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var client = new Camunda7Client(
            new Camunda7Options { BaseAddress = new Uri($"http://127.0.0.1:{port}"), ProbeTimeout = TimeSpan.FromMilliseconds(200) });

        var exception = await Assert.ThrowsAsync<EngineUnreachableException>(() => client.Probe.CheckDatabaseAsync(CancellationToken.None));

        Assert.True(exception.MayHaveArrived);
    }

    [Theory]
    [InlineData("<html>Welcome</html>")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task Probe_AnotherServer_SaysThatItIsNoEngine(string page)
    {
        var handler = new Scripted(_ => page);
        using var transport = new Camunda7Transport(Options(), TimeProvider.System, handler);
        var probe = new Camunda7Probe(transport);

        var exception = await Assert.ThrowsAsync<ProcOsException>(() => probe.GetVersionAsync(CancellationToken.None));

        Assert.Equal(EngineErrors.NotAnEngine, exception.Error);
    }

    [Fact]
    public async Task Request_WithCredentialsAndCorrelation_CarriesThem()
    {
        string? basic = null, bearer = null, correlation = null;
        using var first = new Camunda7Transport(Options() with { User = "demo", Password = "s:ü" }, TimeProvider.System, new Scripted(request =>
        {
            basic = request.Headers.Authorization?.ToString();
            correlation = request.Headers.TryGetValues(CorrelationId.Header, out var values) ? values.Single() : null;
            return """{"version":"7.24.0"}""";
        }));
        using var second = new Camunda7Transport(Options() with { User = "demo", BearerToken = "token" }, TimeProvider.System, new Scripted(request =>
        {
            bearer = request.Headers.Authorization?.ToString();
            return """{"version":"7.24.0"}""";
        }));

        using (CorrelationId.Begin("c-1"))
        {
            _ = await new Camunda7Probe(first).GetVersionAsync(CancellationToken.None);
        }

        _ = await new Camunda7Probe(second).GetVersionAsync(CancellationToken.None);

        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("demo:s:ü")), basic);
        Assert.Equal("Bearer token", bearer);
        Assert.Equal("c-1", correlation);
    }

    private static Camunda7Options Options() => new() { BaseAddress = new Uri("http://engine.test") };

    private sealed class Scripted(Func<HttpRequestMessage, string> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer(request)) });
    }
}
