using System.CommandLine;
using System.Text;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Proposals;

internal sealed class ProposalEditCommand : ProposalTaskCommand
{
    private readonly Argument<string> _file = new("file") { Description = "The edited BPMN file; - is standard input." };

    public ProposalEditCommand(Terminal terminal)
        : base("edit", "Put an edited BPMN file in the place of a proposal's draft: it is checked and waits for a decision under its own hash.", terminal) =>
        Arguments.Add(_file);

    protected override async Task AddAsync(Dictionary<string, string?> decision, ParseResult arguments, CancellationToken cancellation) =>
        decision["content"] = Encoding.UTF8.GetString(await FileInput.ReadAsync(arguments.GetRequiredValue(_file), Terminal.Folder, cancellation));
}
