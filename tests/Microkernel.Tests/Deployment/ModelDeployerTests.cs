using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Deployment;
using ProcOS.Store;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Microkernel.Tests.Deployment;

public sealed class ModelDeployerTests(CamundaEngine engine) : IAsyncLifetime
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly string _deployment = CamundaEngine.UniqueName("deployment");
    private TestStore _store = null!;
    private ModelDeployer _deployer = null!;

    public async ValueTask InitializeAsync()
    {
        var client = await engine.GetAsync();
        _store = await TestStore.OpenAsync(StoreKind.Server);
        _deployer = new ModelDeployer(
            client.Deployments, _store.Lease, _services.GetRequiredService<IMeterFactory>(), NullLogger<ModelDeployer>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task Deploy_Twice_MakesNoNewVersion()
    {
        var file = Model.Waiting(CamundaEngine.UniqueName("p"));

        var first = await DeployAsync(file);
        var second = await DeployAsync(file);

        _ = Assert.Single(first.NewVersions);
        Assert.Empty(second.NewVersions);
        Assert.Empty(second.Refused);
    }

    [Fact]
    public async Task Deploy_OneChanged_OnlyThatGetsAVersion()
    {
        var (one, other) = (CamundaEngine.UniqueName("p"), CamundaEngine.UniqueName("p"));
        _ = await DeployAsync(Model.Waiting(one), Model.Waiting(other));
        var changed = Model.File(other, Encoding.UTF8.GetString(Model.Waiting(other).Content.Span).Replace("name=\"Wait\"", "name=\"Wait longer\"", StringComparison.Ordinal));

        var report = await DeployAsync(Model.Waiting(one), changed);

        var version = Assert.Single(report.NewVersions);
        Assert.Equal((other, 2), (version.Key, version.Version));
    }

    [Fact]
    public async Task Deploy_OneFileIsBroken_ItIsNamedAndTheOthersAreDeployed()
    {
        var good = CamundaEngine.UniqueName("p");

        var report = await DeployAsync(Model.File("broken", "<definitions"), Model.Waiting(good));

        Assert.Equal(good, Assert.Single(report.NewVersions).Key);
        var refused = Assert.Single(report.Refused);
        Assert.Equal("broken.bpmn", refused.Name);
        Assert.NotEmpty(refused.Reason);
    }

    [Fact]
    public async Task DeployFolder_FilesThatCannotBeRead_AreNamedAndTheOthersAreDeployed()
    {
        var folder = Directory.CreateTempSubdirectory("procos-models-");
        var good = Model.Waiting(CamundaEngine.UniqueName("p"));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, good.Name), good.Content, CancellationToken.None);
        NamedPipe.Create(Path.Combine(folder.FullName, "pipe.bpmn"));
        _ = File.CreateSymbolicLink(Path.Combine(folder.FullName, "lost.bpmn"), "nothing");

        var report = await _deployer.DeployFolderAsync(folder.FullName, strict: false, CancellationToken.None);

        folder.Delete(recursive: true);
        Assert.Equal(good.Name, Assert.Single(report.NewVersions).Key + ".bpmn");
        Assert.Equal(["lost.bpmn", "pipe.bpmn"], report.Refused.Select(model => model.Name));
        Assert.Contains("not a regular file", report.Refused[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_StrictAndOneIsBroken_NothingIsDeployed()
    {
        var good = CamundaEngine.UniqueName("p");

        var thrown = await Assert.ThrowsAsync<ProcOsException>(() =>
            _deployer.DeployAsync(_deployment, [Model.File("broken", "<definitions"), Model.Waiting(good)], strict: true, CancellationToken.None));

        Assert.Equal(KernelErrors.BrokenModel, thrown.Error);
        Assert.Contains("broken.bpmn", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(await engine.Client.Deployments.ListLatestAsync(good, CancellationToken.None));
    }

    [Fact]
    public async Task Deploy_TheEngineRefusesWhatOurCheckAllows_ItIsNamedAndTheOthersAreDeployed()
    {
        // Two latest definitions that start with one message: no check of one file can know it.
        var message = CamundaEngine.UniqueName("message");
        var (first, second, good) = (CamundaEngine.UniqueName("p"), CamundaEngine.UniqueName("p"), CamundaEngine.UniqueName("p"));
        _ = await DeployAsync(StartedByMessage(first, message));

        var report = await DeployAsync(StartedByMessage(second, message), Model.Waiting(good));

        Assert.Equal(good, Assert.Single(report.NewVersions).Key);
        Assert.Equal(second + ".bpmn", Assert.Single(report.Refused).Name);
    }

    [Fact]
    public async Task Deploy_TwoKernelsAtOnce_MakeOneVersion()
    {
        var file = Model.Waiting(CamundaEngine.UniqueName("p"));

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DeployAsync(file)));

        _ = Assert.Single(reports.SelectMany(report => report.NewVersions));
    }

    [Fact]
    public async Task Deploy_StartByPlainKey_WorksBecauseThereIsNoTenant()
    {
        var key = CamundaEngine.UniqueName("p");
        _ = await DeployAsync(Model.Waiting(key));

        var instance = await engine.Client.Instances.StartAsync(new(key, null, new Dictionary<string, Engine.VariableValue>()), CancellationToken.None);

        Assert.False(instance.Ended);
        await engine.Client.Instances.DeleteAsync(instance.Id, CancellationToken.None);
    }

    private Task<DeploymentReport> DeployAsync(params ModelFile[] files) =>
        _deployer.DeployAsync(_deployment, files, strict: false, CancellationToken.None);

    private static ModelFile StartedByMessage(string key, string message) => Model.File(key, $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="defs_{key}" targetNamespace="test">
          <bpmn:process id="{key}" name="{key}" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="start" name="Start"><bpmn:outgoing>a</bpmn:outgoing><bpmn:messageEventDefinition id="m" messageRef="message" /></bpmn:startEvent>
            <bpmn:endEvent id="end" name="End"><bpmn:incoming>a</bpmn:incoming></bpmn:endEvent>
            <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="end" />
          </bpmn:process>
          <bpmn:message id="message" name="{message}" />
        </bpmn:definitions>
        """);
}
