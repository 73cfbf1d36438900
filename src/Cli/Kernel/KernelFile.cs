using System.Text.Json;
using ProcOS.Cli.Shell;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Kernel;

/// <summary>What a running kernel writes for those who may talk to it: <c>run/kernel.json</c> below its data folder.</summary>
internal sealed record KernelFile(Uri Url, int Pid, string Token)
{
    private const string DefaultFolder = ".procos";

    /// <summary>Reads the file below the folder of <c>--data</c>, of <c>PROCOS_DATA</c>, or of the nearest <c>.procos</c> upwards.</summary>
    public static KernelFile Read(string? dataOption, Terminal terminal)
    {
        var path = Path.Combine(DataFolder(dataOption, terminal), "run", "kernel.json");
        try
        {
            var file = JsonSerializer.Deserialize<Raw>(File.ReadAllBytes(path), JsonSerializerOptions.Web);
            return file is { Url: { } url, Token: { } token } && Uri.TryCreate(url, UriKind.Absolute, out var address)
                ? new KernelFile(address, file.Pid, token)
                : throw new ProcOsException(CommandLineErrors.BadKernelFile, path, expected: "url, pid and token", found: "less");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProcOsException(CommandLineErrors.NotRunning, path, found: "no such file", innerException: missing);
        }
        catch (Exception broken) when (broken is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ProcOsException(CommandLineErrors.BadKernelFile, path, found: broken.Message.TrimEnd('.'), innerException: broken);
        }
    }

    private static string DataFolder(string? dataOption, Terminal terminal)
    {
        var named = dataOption ?? terminal.Environment("PROCOS_DATA");
        if (!string.IsNullOrWhiteSpace(named))
        {
            return Path.GetFullPath(named, terminal.Folder);
        }

        for (var folder = terminal.Folder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, DefaultFolder)))
            {
                return Path.Combine(folder, DefaultFolder);
            }
        }

        return Path.Combine(terminal.Folder, DefaultFolder);
    }

    private sealed record Raw(string? Url, int Pid, string? Token);
}
