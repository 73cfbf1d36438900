using System.Text;
using System.Text.Json;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Host.Tests.Boot;

/// <summary>What tests of the built kernel have in common: a folder, settings, one model of their own, and the way it is refused.</summary>
public abstract class HostedKernels(CamundaEngine engine) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-host-");

    protected CamundaEngine Engine => engine;

    protected Dictionary<string, string> Settings { get; } = [];

    /// <summary>The key of a valid model in <see cref="Processes"/>, which no other test uses.</summary>
    protected string OwnKey { get; } = CamundaEngine.UniqueName("valid");

    /// <summary>The processes folder of the kernels: the repository's, and one model more.</summary>
    protected string Processes => Path.Combine(_folder.FullName, "processes");

    public async ValueTask InitializeAsync()
    {
        var client = await engine.GetAsync();
        Settings["CAMUNDA_BASE_URL"] = client.BaseAddress.ToString();
        Settings["DATABASE_URL"] = await PostgresServer.CreateDatabaseAsync();
        Settings["PROCOS_PROCESSES"] = Processes;
        var repository = Path.Combine(SharedParts.Repository, "processes");
        foreach (var file in Directory.EnumerateFiles(repository, "*.bpmn", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Processes, Path.GetRelativePath(repository, file));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.WriteAllText(Path.Combine(Processes, "valid.bpmn"), Model(OwnKey, ""));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var root in await RootsAsync())
        {
            await engine.Client.Instances.DeleteAsync(root, CancellationToken.None);
        }

        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>One process from start to end; <paramref name="more"/> stands between its start and its end.</summary>
    private protected static string Model(string key, string more) => $"""
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="defs_{key}" targetNamespace="test">
          <bpmn:process id="{key}" name="{key}" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="start" name="Start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
            {more}
            <bpmn:endEvent id="end" name="End"><bpmn:incoming>a</bpmn:incoming></bpmn:endEvent>
            <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="end" />
          </bpmn:process>
        </bpmn:definitions>
        """;

    private protected KernelProcess Start(string data) => KernelProcess.Start(Path.Combine(_folder.FullName, data), Settings);

    private protected string NewFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    private protected async Task<IReadOnlyList<string>> RootsAsync() =>
        [.. (await engine.Client.Instances.ListAsync("root_peo", null, CancellationToken.None)).Select(instance => instance.Id)];

    private protected async Task<bool> IsDeployedAsync(string key) =>
        (await engine.Client.Deployments.ListLatestAsync(key, CancellationToken.None)).Count > 0;

    /// <summary>
    /// One error with its code, and nothing left: no process, no folder that says that a kernel runs, nothing in the engine.
    /// Before the store is opened there is no data directory at all.
    /// </summary>
    private protected async Task<JsonElement> RefusedAsync(KernelProcess kernel, string phase, string code)
    {
        var exitCode = await kernel.ExitAsync();

        var error = Assert.Single(kernel.Log, line => line.GetProperty("level").GetString() is "error" or "critical" or "fatal");
        Assert.Equal(1, exitCode);
        Assert.Equal("kernel_bootstrap_failed", error.GetProperty("event").GetString());
        Assert.Equal((phase, code), (error.GetProperty("phase").GetString(), error.GetProperty("error_code").GetString()));
        Assert.Contains($"[{code}]", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(kernel.OtherOutput);
        Assert.DoesNotContain("kernel_ready", kernel.Events);
        Assert.Empty(kernel.Family());
        Assert.False(Directory.Exists(Path.Combine(kernel.Data, "run")));
        Assert.False(phase == "config" && Directory.Exists(kernel.Data));
        Assert.False(await IsDeployedAsync(OwnKey));
        return error;
    }

    private protected static void Write(string path, long bytes)
    {
        using var stream = File.Create(path);
        stream.Write(Encoding.UTF8.GetBytes(Model("huge", "<!-- ")));
        var block = new byte[1024 * 1024];
        Array.Fill(block, (byte)'x');
        while (stream.Length < bytes)
        {
            stream.Write(block);
        }
    }
}
