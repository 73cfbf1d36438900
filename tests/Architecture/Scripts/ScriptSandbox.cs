using System.Diagnostics;

namespace ProcOS.Architecture.Scripts;

/// <summary>
/// A root of its own with the real scripts and, in place of the built programs, two small ones that a test scripts:
/// so starting, failing and stopping is tested without a build, an engine or a port of the machine's own ProcOS.
/// </summary>
internal sealed class ScriptSandbox : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    private readonly Dictionary<string, string> _environment = new()
    {
        ["PROCOS_PORT"] = "0",
        ["CAMUNDA_BASE_URL"] = "http://127.0.0.1:1/engine-rest",
        ["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none",
        ["PROCOS_STOP_SECONDS"] = "2",
    };

    public ScriptSandbox()
    {
        Copy("procos.sh");
        Copy("Directory.Build.props");
        Copy("Directory.Build.targets");
        Copy("Directory.Packages.props");
        Copy("global.json");
        foreach (var script in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "deploy", "shell")))
        {
            Copy(Path.GetRelativePath(Checkout.Root, script));
        }

        _ = Directory.CreateDirectory(Path.Combine(Root, "src"));
        WriteKernel("""echo '{}' >"$PROCOS_DATA/run/kernel.json"; echo '{}' >"$PROCOS_DATA/run/ready.json"; while true; do sleep 0.05; done""");
        WriteCli("""case "$3" in kernel) echo "http://127.0.0.1:5100  pid 1  ready" ;; esac""");
        WriteFile("artifacts/procos-sh.stamp", "");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("procos-sh-").FullName;

    public string Data => Path.Combine(Root, ".procos");

    /// <summary>Sets an environment variable; null removes it.</summary>
    public ScriptSandbox With(string name, string? value)
    {
        _environment[name] = value ?? "";
        return this;
    }

    /// <summary>What runs in place of the kernel.</summary>
    public void WriteKernel(string body) => WriteProgram("artifacts/bin/ProcOS.Host/release/ProcOS.Host", $"echo $$ >\"{Root}/kernel.pid\"\n{body}");

    /// <summary>What runs in place of the command line; its verb is <c>$3</c>, after <c>--data</c>.</summary>
    public void WriteCli(string body) => WriteProgram("artifacts/bin/ProcOS.Cli/release/ProcOS.Cli", body);

    /// <summary>An executable bash script.</summary>
    public void WriteProgram(string path, string body)
    {
        WriteFile(path, "#!/usr/bin/env bash\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(Root, path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void WriteFile(string path, string content)
    {
        var full = Path.Combine(Root, path);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }

    public string ReadFile(string path) => File.ReadAllText(Path.Combine(Root, path));

    public bool HasFile(string path) => File.Exists(Path.Combine(Root, path));

    public async Task<ScriptRun> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash")
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[Path.Combine(Root, "procos.sh"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in (string[])["ENGINE", "CAMUNDA_HOME", "PROCOS_DATA", "PROCOS_READY_FILE", "PROCOS_BIND", "CI"])
        {
            _ = start.Environment.Remove(name);
        }

        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(Deadline);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var talk = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return new ScriptRun(process.ExitCode, await output, await talk);
    }

    /// <summary>The pid of the last kernel that was started, whoever has forgotten it since.</summary>
    public int KernelPid => int.Parse(ReadFile("kernel.pid"), null);

    /// <summary>Whether it still runs. One that nobody has collected yet is dead all the same.</summary>
    public bool KernelRuns
    {
        get
        {
            try
            {
                var state = File.ReadAllText($"/proc/{KernelPid}/stat").Split(") ")[^1];
                return state[0] != 'Z';
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                return false;
            }
        }
    }

    public void Dispose()
    {
        if (HasFile("kernel.pid") && KernelRuns)
        {
            Process.GetProcessById(KernelPid).Kill();
        }

        Directory.Delete(Root, recursive: true);
    }

    private void Copy(string path)
    {
        var target = Path.Combine(Root, path);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(Checkout.Root, path), target);
    }
}
