using Microsoft.Extensions.AI;
using ProcOS.Bpmn.Blocks;
using ProcOS.Das.Generation.Drafting.Tree;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Generation.Drafting.Model;

/// <summary>
/// Lets a chat model choose the blocks. It fills a schema and nothing else: ids, variables, task specifications and the
/// process key are made here, so that nothing it is talked into can reach beyond the block form.
/// </summary>
internal sealed class ModelDrafter(IChatClient chat, GenerationOptions options) : IDrafter
{
    private const int Attempts = 2;

    public string Mode => "model";

    public async Task<Draft> DraftAsync(string intent, CancellationToken cancellationToken)
    {
        var text = IntentRules.Require(intent);
        var messages = new List<ChatMessage>(ModelPrompt.For(text));
        for (var attempt = 1; ; attempt++)
        {
            var answer = await AskAsync(messages, cancellationToken).ConfigureAwait(false);
            try
            {
                return ToDraft(text, answer);
            }
            catch (DraftRefusedException refused) when (attempt < Attempts && refused.Error == GenerationErrors.ModelAnswerInvalid)
            {
                messages.Add(new ChatMessage(ChatRole.Assistant, answer.Length <= ModelAnswer.LongestAnswer ? answer : "(too long)"));
                messages.Add(new ChatMessage(ChatRole.User, ModelPrompt.Again(refused)));
            }
        }
    }

    private async Task<string> AskAsync(List<ChatMessage> messages, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.ModelLimit);
        try
        {
            var response = await chat.GetResponseAsync(messages, ModelPrompt.Options, limit.Token).ConfigureAwait(false);
            return response.Text;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DraftRefusedException(GenerationErrors.ModelAnswerInvalid, expected: $"an answer within {options.ModelLimit.TotalSeconds:0} seconds", found: "none");
        }
    }

    private static Draft ToDraft(string intent, string answer)
    {
        var model = ModelAnswer.Read(answer);
        if (ProcessNaming.FirstStep(model.Body) is null)
        {
            throw new DraftRefusedException(GenerationErrors.ModelAnswerInvalid, expected: "at least one step", found: "none");
        }

        var name = ProcessNaming.Shorten(InertText.Name(model.Name));
        var process = new ProcessBlock(ProcessNaming.Key(name, intent), name, InertText.Name(intent.Trim()), [], model.Body)
        {
            StartName = model.Start is null ? null : InertText.Name(model.Start),
            CreatedBy = "procos model drafter",
        };
        return new Draft(process, ["Drafted by a chat model: compare it with the intent before you approve it."]);
    }
}
