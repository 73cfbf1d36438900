using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ProcOS.Engine.Camunda7;
using Xunit;

namespace ProcOS.Engine.Tests.Camunda7;

public sealed class ClientRegistrationTests
{
    [Fact]
    public async Task AddCamunda7Client_ImpossibleOptions_StopTheHostAtItsStartAndNameAllProblems()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddCamunda7Client(options =>
        {
            options.BaseAddress = new Uri("ftp://engine");
            options.MaxConnections = 0;
            options.RequestTimeout = TimeSpan.Zero;
            options.Password = "alone";
        });
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(4, exception.Failures.Count());
        Assert.Contains(exception.Failures, failure => failure.Contains("PROC-ENG-004", StringComparison.Ordinal));
        Assert.Equal(3, exception.Failures.Count(failure => failure.Contains("PROC-ENG-032", StringComparison.Ordinal)));
        Assert.DoesNotContain("alone", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddCamunda7Client_WithoutAnAddress_StopsTheHostAtItsStart()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddCamunda7Client(_ => { });
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("BaseAddress", Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddCamunda7Client_FromConfiguration_GivesEveryContract()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Camunda:BaseAddress"] = "http://engine:8080",
            ["Camunda:EngineName"] = "other",
            ["Camunda:MaxConnections"] = "7",
            ["Camunda:RequestTimeout"] = "00:00:09",
            ["Camunda:Tls:AcceptAnyCertificate"] = "true",
        }).Build();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddCamunda7Client(configuration.GetSection("Camunda"));
        using var host = builder.Build();
        await host.StartAsync();

        var client = host.Services.GetRequiredService<Camunda7Client>();
        var options = host.Services.GetRequiredService<IOptions<Camunda7Options>>().Value;
        var contracts = typeof(Camunda7Client).GetProperties().Where(property => property.PropertyType.IsInterface).ToArray();

        Assert.Equal("http://engine:8080/engine-rest/engine/other", client.BaseAddress.AbsoluteUri);
        Assert.Equal((7, TimeSpan.FromSeconds(9), true), (options.MaxConnections, options.RequestTimeout, options.Tls.AcceptAnyCertificate));
        Assert.Equal(19, contracts.Length);
        Assert.All(contracts, contract => Assert.Same(contract.GetValue(client), host.Services.GetRequiredService(contract.PropertyType)));
        await host.StopAsync();
    }

    [Fact]
    public void AddCamunda7Client_TwoNames_GiveTwoClients()
    {
        var services = new ServiceCollection();
        services.AddCamunda7Client("one", options => options.BaseAddress = new Uri("http://one"));
        services.AddCamunda7Client("two", options => options.BaseAddress = new Uri("http://two"));
        using var provider = services.BuildServiceProvider();

        Assert.Equal("http://one/engine-rest", provider.GetRequiredKeyedService<Camunda7Client>("one").BaseAddress.AbsoluteUri);
        Assert.Equal("http://two/engine-rest", provider.GetRequiredKeyedService<Camunda7Client>("two").BaseAddress.AbsoluteUri);
    }
}
