using System.Net;
using System.Net.Sockets;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Host.Tests.Boot;

/// <summary>What keeps the built kernel from booting is one error with a code, and changes nothing.</summary>
public sealed class HostRefusalTests(CamundaEngine engine) : HostedKernels(engine)
{
    [Fact]
    public async Task Boot_PortInUse_NamesThePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = $"{((IPEndPoint)listener.LocalEndpoint).Port}";
        Settings["PROCOS_PORT"] = port;

        await using var kernel = Start("a");

        var error = await RefusedAsync(kernel, "config", "PROC-KRN-002");
        Assert.Contains(port, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Boot_EngineDoesNotAnswer_NamesItsAddressAndStopsTheDatabase()
    {
        Settings["CAMUNDA_BASE_URL"] = "http://127.0.0.1:9/engine-rest";
        Settings["PROCOS_ENGINE_TIMEOUT"] = "00:00:01";
        _ = Settings.Remove("DATABASE_URL");

        await using var kernel = Start("a");

        var error = await RefusedAsync(kernel, "engine", "PROC-ENG-006");
        Assert.Contains("http://127.0.0.1:9/engine-rest", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Boot_DatabaseDoesNotAnswer_NamesItAndHidesThePassword()
    {
        Settings["DATABASE_URL"] = "postgres://someone:hidden-word@127.0.0.1:9/procos";

        await using var kernel = Start("a");

        var error = await RefusedAsync(kernel, "store", "PROC-STO-005");
        Assert.Contains("127.0.0.1", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(kernel.Log, line => line.GetRawText().Contains("hidden-word", StringComparison.Ordinal));
        Assert.False(Directory.Exists(kernel.Data));
    }

    [Fact]
    public async Task Boot_NoJava_SaysHowToGetIt()
    {
        _ = Settings.Remove("CAMUNDA_BASE_URL");
        Settings["CAMUNDA_HOME"] = await CamundaEngine.UnpackAsync();
        Settings["JAVA_HOME"] = "";
        Settings["PATH"] = ToolsWithout("java");

        await using var kernel = Start("a");

        _ = await RefusedAsync(kernel, "config", "PROC-ENG-008");
    }

    [Fact]
    public async Task Boot_NoNode_SaysHowToGetIt()
    {
        _ = Settings.Remove("DATABASE_URL");
        Settings["PATH"] = ToolsWithout("node");

        await using var kernel = Start("a");

        _ = await RefusedAsync(kernel, "store", "PROC-STO-001");
        Assert.False(Directory.Exists(kernel.Data));
    }

    [Fact]
    public async Task Boot_EngineOfAnotherStore_IsRefusedBeforeItDeploysOrServes()
    {
        var foreign = CamundaEngine.UniqueName("foreign");
        await using var first = Start("a");
        await first.ReadyAsync();
        var root = Assert.Single(await RootsAsync());
        Settings["DATABASE_URL"] = await PostgresServer.CreateDatabaseAsync();
        Settings["PROCOS_PROCESSES"] = NewFolder("foreign");
        File.WriteAllText(Path.Combine(Settings["PROCOS_PROCESSES"], "foreign.bpmn"), Model(foreign, ""));

        await using var second = Start("b");
        var exitCode = await second.ExitAsync();

        Assert.Equal(1, exitCode);
        var error = Assert.Single(second.Log, line => line.GetProperty("level").GetString() == "error");
        Assert.Equal(("engine", "PROC-KRN-003"), (error.GetProperty("phase").GetString(), error.GetProperty("error_code").GetString()));
        Assert.False(second.IsReady);
        Assert.False(await IsDeployedAsync(foreign));
        Assert.DoesNotContain("external_task_host_started", second.Events);
        Assert.Empty(second.Family());
        Assert.Equal(root, Assert.Single(await RootsAsync()));
        Assert.True(first.IsReady);
    }

    /// <summary>A folder for PATH that holds what the kernel and its children run, but for one program.</summary>
    private string ToolsWithout(string missing)
    {
        var tools = NewFolder("tools");
        string[] needed = ["bash", "sh", "setsid", "flock", "cat", "sleep", "kill", "env", "java", "node"];
        foreach (var name in needed.Where(name => name != missing))
        {
            var found = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
            if (found is not null)
            {
                _ = File.CreateSymbolicLink(Path.Combine(tools, name), found);
            }
        }

        return tools;
    }
}
