using ProcOS.Bpmn;
using ProcOS.Cli.Shell;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Processes.Checking;

/// <summary>Checks one file, and mends it before where that is asked for.</summary>
/// <param name="Options">What holds for it.</param>
internal sealed record ModelCheck(ModelPath Model, CheckOptions Options)
{
    /// <summary>What a user names in place of a file.</summary>
    public const string StandardInput = "-";

    private string Path => Model.Shown;

    /// <summary>A file that cannot be read has a report too.</summary>
    /// <param name="folder">Where relative paths begin.</param>
    /// <param name="fix">Whether what can be mended is mended, in the file; of standard input the answer holds it.</param>
    public async Task<CheckOutcome> RunAsync(string folder, bool fix, CancellationToken cancellation)
    {
        byte[] content;
        try
        {
            content = await ReadAsync(folder, cancellation);
        }
        catch (ProcOsException unreadable)
        {
            return new CheckOutcome(new CheckedFile(Path, BpmnChecker.CannotRead(unreadable.Message)), []);
        }

        IReadOnlyList<Finding> mended = [];
        if (fix && TryRead(content) is { } document)
        {
            var result = BpmnFixer.Fix(document, Options);
            mended = result.Mended;
            if (mended.Count > 0)
            {
                content = BpmnWriter.Write(result.Document);
                if (Path != StandardInput)
                {
                    await FileOutput.ReplaceAsync(Path, folder, content, cancellation);
                }
            }
        }

        return new CheckOutcome(new CheckedFile(Path, BpmnChecker.CheckFile(content, Options)), mended, fix && Path == StandardInput ? content : null);
    }

    private Task<byte[]> ReadAsync(string folder, CancellationToken cancellation) =>
        ModelPaths.IsFolder(Path, folder) ? throw new ProcOsException(CommandLineErrors.BadFile, Path, found: $"a folder without models ({ModelPaths.Patterns})")
        : Model.IsNamed ? FileInput.ReadAsync(Path, folder, cancellation)
        : FileInput.ReadFoundAsync(Path, folder, cancellation);

    private static BpmnDocument? TryRead(byte[] content)
    {
        try
        {
            return BpmnReader.Read(content, BpmnReadLimits.Lenient);
        }
        catch (BpmnReadException)
        {
            // The check says why.
            return null;
        }
    }
}
