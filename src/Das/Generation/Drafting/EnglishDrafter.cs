using ProcOS.Bpmn.Blocks;
using ProcOS.Das.Generation.Drafting.Clauses;
using ProcOS.Das.Generation.Drafting.Text;
using ProcOS.Das.Generation.Drafting.Tree;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Generation.Drafting;

/// <summary>
/// Drafts from plain English without a model: the same words always make the same process, and words that it does not
/// understand are refused by name.
/// </summary>
internal sealed class EnglishDrafter : IDrafter
{
    public string Mode => "deterministic";

    public Task<Draft> DraftAsync(string intent, CancellationToken cancellationToken) => Task.FromResult(Draft(intent));

    /// <exception cref="DraftRefusedException">The intent cannot become a process.</exception>
    public static Draft Draft(string intent)
    {
        var text = IntentRules.Require(intent);
        var story = new IntentParser().Parse(Sentences.Split(Tokenizer.Read(text)));
        var builder = new BlockBuilder();
        var body = builder.Build(story.Clauses);
        if (ProcessNaming.FirstStep(body) is null)
        {
            throw new DraftRefusedException(GenerationErrors.NotUnderstood, text.Trim(), "at least one thing to do, such as \"check stock\"", "none");
        }

        var name = ProcessNaming.Name(story, body);
        var process = new ProcessBlock(ProcessNaming.Key(name, text), name, InertText.Name(text.Trim()), ProcessNaming.StartFields(story.Trigger), body)
        {
            StartName = story.Trigger is { } trigger ? ProcessNaming.StartName(trigger) : null,
            CreatedBy = "procos deterministic drafter",
        };
        return new Draft(process, builder.Notes);
    }
}
