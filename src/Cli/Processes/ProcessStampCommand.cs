using System.CommandLine;
using ProcOS.Bpmn;
using ProcOS.Cli.Shell;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Processes;

/// <summary>Writes the hash of what a model does into the model, so that a later change shows.</summary>
internal sealed class ProcessStampCommand : CliCommand
{
    private readonly Argument<string[]> _files = new("files")
    {
        Description = "BPMN files; they are changed in place.",
        Arity = ArgumentArity.OneOrMore,
    };

    public ProcessStampCommand(Terminal terminal)
        : base("stamp", "Write procos.validation_hash into BPMN files. A file with errors is left alone. Needs no kernel.", terminal) =>
        Arguments.Add(_files);

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        foreach (var path in arguments.GetRequiredValue(_files))
        {
            var content = await FileInput.ReadAsync(path, Terminal.Folder, cancellation);
            var stamped = Stamp(path, content);
            var changed = !stamped.Content.AsSpan().SequenceEqual(content);
            if (changed)
            {
                await FileOutput.ReplaceAsync(path, Terminal.Folder, stamped.Content, cancellation);
            }

            await Terminal.Data.WriteLineAsync($"{Escaped.Of(path)}: {stamped.Hash}{(changed ? "" : " (unchanged)")}");
        }

        return ExitCode.Ok;
    }

    private static (byte[] Content, string Hash) Stamp(string path, byte[] content)
    {
        try
        {
            var document = BpmnReader.Read(content);
            return (BpmnWriter.Write(BpmnMetadata.Stamp(document)), BpmnHash.Compute(document));
        }
        catch (BpmnReadException unreadable)
        {
            throw new ProcOsException(CommandLineErrors.ModelRejected, path, found: unreadable.Message.TrimEnd('.'), innerException: unreadable);
        }
    }
}
