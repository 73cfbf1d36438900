using System.Text.Json;
using System.Text.Json.Nodes;
using ProcOS.Tde.Execution;
using ProcOS.Tde.Specs;

namespace ProcOS.Tde.Tasks.Classify;

/// <summary>
/// Chooses the label whose name and keywords share most tokens with <c>inputs.text</c>. The deterministic answer
/// breaks a tie by the order of the labels. A probabilistic proposal is the answer for a bootstrap sample of the
/// text's tokens, so the frequencies say how much the choice hangs on single words.
/// </summary>
internal sealed class ClassifyTask : ISyntheticTask
{
    public const int MaxTextLength = 10_000;

    public string Name => "classify";

    public void CheckInputs(MemberReader inputs, SpecIssues issues)
    {
        _ = inputs.Text("text", MaxTextLength, required: true);
        LabelReader.Check(inputs, issues);
    }

    public JsonElement Run(JsonElement inputs, CancellationToken cancellationToken)
    {
        var best = Best(LabelReader.Read(inputs), Tokens.Of(Text(inputs)));
        return best.Count > 0
            ? Answer(best[0])
            : throw new TaskUnsolvableException(Name, "a text that shares a word with at least one label", "no shared word");
    }

    public ValueTask<IReadOnlyList<JsonElement>> ProposeAsync(ProposalRequest request, CancellationToken cancellationToken)
    {
        var labels = LabelReader.Read(request.Spec.Inputs);
        var tokens = Tokens.Of(Text(request.Spec.Inputs));
        var proposals = new List<JsonElement>(request.Count);
        for (var index = 0; index < request.Count && tokens.Length > 0; index++)
        {
            var sample = new string[tokens.Length];
            for (var place = 0; place < sample.Length; place++)
            {
                sample[place] = tokens[request.Random.Next(tokens.Length)];
            }

            // A sample without a word for any label has no opinion; a tie is broken by lot, else the order of the
            // labels would show up as probability.
            if (Best(labels, sample) is { Count: > 0 } best)
            {
                proposals.Add(Answer(best[request.Random.Next(best.Count)]));
            }
        }

        return new(proposals);
    }

    public double Evaluate(JsonElement inputs, JsonElement candidate)
    {
        if (candidate.ValueKind != JsonValueKind.Object
            || !candidate.TryGetProperty("label", out var name)
            || name.ValueKind != JsonValueKind.String)
        {
            return 0;
        }

        var label = LabelReader.Read(inputs).FirstOrDefault(label => label.Name == name.GetString());
        return label is not null && Hits(label, Tokens.Of(Text(inputs))) > 0 ? 1 : 0;
    }

    /// <summary>The labels with the most hits, in their order; empty when none has any.</summary>
    private static List<Label> Best(IReadOnlyList<Label> labels, string[] tokens)
    {
        var most = labels.Max(label => Hits(label, tokens));
        return most == 0 ? [] : [.. labels.Where(label => Hits(label, tokens) == most)];
    }

    private static int Hits(Label label, string[] tokens) => tokens.Count(label.Tokens.Contains);

    private static string Text(JsonElement inputs) => inputs.GetProperty("text").GetString()!;

    private static JsonElement Answer(Label label) => JsonSerializer.SerializeToElement(new JsonObject { ["label"] = label.Name });
}
