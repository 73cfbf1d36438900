using System.Security.Cryptography;
using System.Text;
using ProcOS.Bpmn.Blocks;
using ProcOS.Das.Generation.Drafting.Actions;
using ProcOS.Das.Generation.Drafting.Clauses;
using ProcOS.Das.Generation.Drafting.Text;
using ProcOS.Das.Generation.Drafting.Words;

namespace ProcOS.Das.Generation.Drafting.Tree;

/// <summary>What a drafted process is called, and what its start form asks for.</summary>
internal static class ProcessNaming
{
    private const int LongestName = 60;

    private const int HashLength = 8;

    /// <summary>
    /// The name in letters and a piece of the intent's hash: the same intent makes a new version of the same process,
    /// another intent never replaces a process that is there.
    /// </summary>
    public static string Key(string name, string intent) =>
        $"{Slug.Id(name, "process")}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(intent)))[..HashLength]}";

    public static string Name(Story story, SequenceBlock body)
    {
        var words = story.Title is { IsEmpty: false } title ? ActionReader.Sentence(title.ToString())
            : story.Trigger is { } trigger ? StartName(trigger)
            : FirstStep(body) ?? "Process";
        return Shorten(InertText.Name(words));
    }

    /// <summary>"an order arrives" → <c>Order arrives</c>.</summary>
    public static string StartName(Phrase trigger) =>
        InertText.Name(ActionReader.Sentence(WithoutArticle(trigger).ToString()));

    /// <summary>What the trigger is about, as a field of the start form: "an order arrives" asks for the order.</summary>
    public static IReadOnlyList<FormField> StartFields(Phrase? trigger)
    {
        if (trigger is not { } words)
        {
            return [];
        }

        var subject = WithoutArticle(words);
        var end = 1;
        while (end < subject.Count && end <= 3 && !ActionReader.IsFinite(subject.Word(end)) && Lexicon.OfThirdPerson(subject.Word(end)) is null && !IsVerbLike(subject.Word(end)))
        {
            end++;
        }

        if (end >= subject.Count || end > 3)
        {
            return [];
        }

        var text = subject.Until(end).ToString();
        var variable = new VariableNames().For(text);
        return [new FormField(variable, InertText.Name(ActionReader.Sentence(text)), FormFieldType.Text)];
    }

    public static string? FirstStep(Block block) => block switch
    {
        StepBlock step => step.Name,
        SequenceBlock sequence => sequence.Blocks.Select(FirstStep).FirstOrDefault(name => name is not null),
        ParallelBlock parallel => parallel.Branches.Select(FirstStep).FirstOrDefault(name => name is not null),
        ChoiceBlock choice => choice.Branches.Select(branch => FirstStep(branch.Body)).FirstOrDefault(name => name is not null)
            ?? (choice.Otherwise is null ? null : FirstStep(choice.Otherwise)),
        LoopBlock loop => FirstStep(loop.Body),
        _ => null,
    };

    public static string Shorten(string name)
    {
        if (name.Length <= LongestName)
        {
            return name;
        }

        var end = name.LastIndexOf(' ', LongestName - 1);
        end = end > LongestName / 2 ? end : LongestName - 1;
        return (char.IsHighSurrogate(name[end - 1]) ? name[..(end - 1)] : name[..end]).TrimEnd(',', ' ') + "…";
    }

    // "arrives" and "comes" are no steps, so the lexicon of steps does not list them.
    private static bool IsVerbLike(string word) =>
        word is "arrives" or "comes" or "happens" or "occurs" or "becomes" or "falls" or "rises" or "appears" or "turns" or "goes" or "wants" or "needs" or "breaks" or "fails";

    private static Phrase WithoutArticle(Phrase words) => words.Word(0) is "the" or "a" or "an" && words.Count > 1 ? words.From(1) : words;
}
