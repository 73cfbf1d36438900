using System.CommandLine;
using System.Text;
using ProcOS.Bpmn;
using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Layout;
using ProcOS.Cli.Shell;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Processes;

/// <summary>Gives a model a diagram, or a new one.</summary>
internal sealed class ProcessLayoutCommand : CliCommand
{
    private readonly Argument<string> _file = new("file") { Description = "A BPMN file; - reads standard input." };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write to this file. Default: standard output.",
        HelpName = "file",
    };

    private readonly Option<bool> _inPlace = new("--in-place") { Description = "Change the file itself." };

    private readonly Option<bool> _svg = new("--svg") { Description = "Write the picture as SVG instead of the model." };

    private readonly Option<bool> _keep = new("--keep")
    {
        Description = "Keep the diagram of the file: lay out only what has no place yet. With --svg, the picture of the diagram as it is.",
    };

    private readonly Option<string[]> _only = new("--only")
    {
        Description = "Lay out only these elements, what is inside them, and what has no place yet. The rest stays.",
        HelpName = "id",
        AllowMultipleArgumentsPerToken = true,
    };

    public ProcessLayoutCommand(Terminal terminal)
        : base("layout", "Draw a BPMN model from left to right: give it a diagram, or a new one. Needs no kernel.", terminal)
    {
        Arguments.Add(_file);
        Options.Add(_output);
        Options.Add(_inPlace);
        Options.Add(_svg);
        Options.Add(_keep);
        Options.Add(_only);
        Validators.Add(result =>
        {
            var places = (result.GetValue(_output) is null ? 0 : 1) + (result.GetValue(_inPlace) ? 1 : 0);
            if (places > 1 || (result.GetValue(_inPlace) && result.GetValue(_svg)))
            {
                result.AddError("Expected one of --output and --in-place, and no --svg with --in-place.");
            }
        });
    }

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var path = arguments.GetRequiredValue(_file);
        var content = await FileInput.ReadAsync(path, Terminal.Folder, cancellation);
        var document = Layout(path, content, arguments.GetValue(_only) ?? [], arguments.GetValue(_keep));
        var text = arguments.GetValue(_svg) ? SvgRenderer.Render(document) : BpmnWriter.WriteText(document);
        var target = arguments.GetValue(_inPlace) ? path : arguments.GetValue(_output);
        if (target is null)
        {
            await Terminal.Data.WriteAsync(text);
        }
        else
        {
            await FileOutput.ReplaceAsync(target, Terminal.Folder, Encoding.UTF8.GetBytes(text), cancellation);
            await Terminal.Talk.WriteLineAsync(Summary(target, document));
        }

        return ExitCode.Ok;
    }

    private static string Summary(string target, BpmnDocument document)
    {
        var quality = DiagramQuality.Of(document);
        return $"{Escaped.Of(target)}: {document.Diagram.Shapes.Count} shapes, {document.Diagram.Edges.Count} edges, {quality.Crossings} crossings, {quality.Bends} bends";
    }

    private static BpmnDocument Layout(string path, byte[] content, string[] only, bool keep)
    {
        try
        {
            var document = BpmnReader.Read(content);
            return only.Length == 0 && !keep ? BpmnLayout.Apply(document) : BpmnLayout.Apply(document, only);
        }
        catch (Exception problem) when (problem is BpmnReadException or BpmnLayoutException)
        {
            throw new ProcOsException(CommandLineErrors.ModelRejected, path, found: problem.Message.TrimEnd('.'), innerException: problem);
        }
    }
}
