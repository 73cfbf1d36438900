using ProcOS.Das.Generation.Drafting.Actions;
using ProcOS.Das.Generation.Drafting.Text;

namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>"Create a process for refunds that checks …", "The process starts when …": talk about the process itself.</summary>
/// <param name="Title">Null when it gives none.</param>
/// <param name="Rest">What is left of the sentence.</param>
/// <param name="Form">The form of the verbs that follow; null when nothing sets it.</param>
internal sealed record Opening(Phrase? Title, Phrase Rest, VerbForm? Form)
{
    private const int FurthestNoun = 9;

    private static readonly string[] Requests =
        ["create", "build", "make", "design", "draft", "generate", "model", "define", "set up", "write", "want", "need", "give me", "would like", "propose"];

    private static readonly string[] Starts =
    [
        "the process starts when", "the process begins when", "the process is started when", "the process is triggered when", "this process starts when",
        "the workflow starts when", "the workflow begins when", "it starts when", "it begins when", "start when", "starts when", "begins when",
    ];

    public static Opening Read(Phrase part)
    {
        var words = part.Trim();
        var verb = words.Word(0) == "please" ? 1 : 0;
        verb += words.MatchesAny(verb, ["i would", "we would", "i", "we", "can you", "could you", "let's"]);
        var noun = NounAt(words, verb);
        if (noun < 0 || words.MatchesAny(verb, Requests) == 0 && words.MatchesAny(verb - 1, Requests) == 0)
        {
            return new Opening(null, words, null);
        }

        return AfterNoun(words.From(noun + 1));
    }

    /// <summary>The length of "the process starts when" at the start of <paramref name="part"/>, else 0.</summary>
    public static int StartLength(Phrase part) => part.MatchesAny(0, Starts);

    private static int NounAt(Phrase words, int from)
    {
        for (var index = from; index < words.Count && index < FurthestNoun; index++)
        {
            if (words.Word(index) is "process" or "workflow" or "flow" or "procedure" or "pipeline")
            {
                return index;
            }

            if (words[index].Kind != TokenKind.Word || words.Word(index) is "and" or "then" or "if")
            {
                return -1;
            }
        }

        return -1;
    }

    private static Opening AfterNoun(Phrase rest)
    {
        Phrase? title = null;
        if (rest.Word(0) is "for" or "called" or "named" or "about")
        {
            var end = 1;
            while (end < rest.Count && rest.Word(end) is not ("that" or "which" or ":" or "where") && !rest.IsComma(end))
            {
                end++;
            }

            title = rest.From(1).Until(end - 1);
            rest = rest.From(end).Trim();
        }

        var form = rest.Word(0) is "that" or "which" ? VerbForm.ThirdPerson : (VerbForm?)null;
        if (form is not null && ActionReader.Read(rest.From(1), VerbForm.ThirdPerson) is null)
        {
            form = null;
        }

        return new Opening(title, rest.Word(0) is "that" or "which" or "to" or ":" or "where" ? rest.From(1).Trim() : rest.Trim(), form);
    }
}
