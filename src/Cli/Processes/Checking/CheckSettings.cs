using ProcOS.Bpmn;
using ProcOS.Cli.Shell;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Processes.Checking;

/// <summary>
/// Which options hold for which file: those of the configuration that the user names, else of the nearest
/// <see cref="CheckConfiguration.FileName"/> in the folder of the file or above it, else none.
/// </summary>
internal sealed class CheckSettings(string folder, string? named)
{
    private readonly Dictionary<string, CheckOptions> _byPath = new(StringComparer.Ordinal);
    private readonly CheckOptions _none = new();

    /// <exception cref="ProcOsException">The configuration cannot be read or says something that is not understood.</exception>
    public async Task<CheckOptions> OfAsync(string model, CancellationToken cancellation)
    {
        if ((named is null ? Nearest(model) : Path.GetFullPath(named, folder)) is not { } path)
        {
            return _none;
        }

        if (!_byPath.TryGetValue(path, out var options))
        {
            options = Read(path, await (named is null ? FileInput.ReadFoundAsync(path, folder, cancellation) : FileInput.ReadAsync(path, folder, cancellation)));
            _byPath.Add(path, options);
        }

        return options;
    }

    private string? Nearest(string model)
    {
        var start = model == "-" ? folder : Path.GetDirectoryName(Path.GetFullPath(model, folder));
        for (var at = start; at is not null; at = Path.GetDirectoryName(at))
        {
            var path = Path.Combine(at, CheckConfiguration.FileName);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private string Shown(string path) => Path.GetRelativePath(folder, path);

    private CheckOptions Read(string path, byte[] json)
    {
        try
        {
            return CheckConfiguration.Read(json);
        }
        catch (CheckConfigurationException wrong)
        {
            throw new ProcOsException(BpmnErrors.Configuration, $"{Shown(path)}: {wrong.Problem.TrimEnd('.')}", innerException: wrong);
        }
    }
}
