using ProcOS.Das.Generation.Drafting.Actions;
using ProcOS.Das.Generation.Drafting.Text;
using ProcOS.Das.Generation.Drafting.Words;

namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>One part of a sentence: a condition, a loop or a plain sequence.</summary>
internal sealed class StatementParser
{
    private readonly SequenceParser _sequences;

    public StatementParser() => _sequences = new SequenceParser(Parse);

    /// <summary>True when a condition or loop begins here.</summary>
    public static bool BeginsSteering(Phrase phrase)
    {
        var words = StripConnectors(phrase);
        return words.MatchesAny(0, Markers.Conditions) > 0
            || words.MatchesAny(0, Markers.NegatedConditions) > 0
            || words.MatchesAny(0, Markers.Untils) > 0
            || words.MatchesAny(0, Markers.AsLongAs) > 0
            || words.MatchesAny(0, Markers.WhenConditions) > 0
            || (words.MatchesAny(0, ["as soon as", "once"]) > 0 && BeginsCondition(words));
    }

    /// <summary>True for a condition that stands before what depends on it: "if X, A", not "… if X".</summary>
    public static bool BeginsCondition(Phrase phrase)
    {
        var marker = phrase.MatchesAny(0, Markers.Conditions) + phrase.MatchesAny(0, Markers.NegatedConditions)
            + phrase.MatchesAny(0, Markers.WhenConditions) + phrase.MatchesAny(0, ["as soon as", "once"]);
        return marker > 0 && !ConditionReader.Split(phrase.From(marker), BeginsStatement).Body.IsEmpty;
    }

    /// <summary>"sending the invoice", "we send the invoice", "the invoice is being sent": something that is done meanwhile.</summary>
    public static bool IsDoing(Phrase phrase)
    {
        if (Lexicon.IsKnownGerund(phrase.Word(0)) || phrase.Word(0) is "we" or "you" or "they" or "i")
        {
            return true;
        }

        for (var index = 1; index < phrase.Count && index < 7 && !phrase.IsComma(index); index++)
        {
            if (ActionReader.IsFinite(phrase.Word(index)))
            {
                return phrase.Word(index + 1) == "being";
            }
        }

        return SubjectReader.Read(phrase, strict: false) is not null;
    }

    public static Phrase StripConnectors(Phrase phrase)
    {
        var words = phrase.Trim();
        while (words.MatchesAny(0, Markers.Connectors) is > 0 and var length && length < words.Count)
        {
            words = words.From(length).Trim();
        }

        return words;
    }

    public Clause Parse(Phrase phrase, int depth) => Parse(phrase, depth, null);

    public Clause Parse(Phrase phrase, int depth, VerbForm? form)
    {
        if (depth > Limits.Depth)
        {
            throw Refusals.TooDeep(phrase);
        }

        var words = StripConnectors(phrase);
        if (words.IsEmpty)
        {
            throw Refusals.NoAction(phrase);
        }

        var negated = words.MatchesAny(0, Markers.NegatedConditions);
        var condition = negated + words.MatchesAny(0, Markers.Conditions) + words.MatchesAny(0, Markers.WhenConditions);
        if (condition > 0)
        {
            return ParseCondition(words, condition, negated > 0, depth);
        }

        if (words.MatchesAny(0, Markers.Untils) is > 0 and var until)
        {
            return ParseLoop(words, until, negated: false, depth);
        }

        if (words.MatchesAny(0, Markers.AsLongAs) is > 0 and var whilst)
        {
            return words.MatchesAny(0, Markers.WhileWords) > 0 && IsDoing(words.From(1))
                ? ParseWhile(words, depth)
                : ParseLoop(words, whilst, negated: true, depth);
        }

        if (words.MatchesAny(0, Markers.Waits) is > 0 and var wait)
        {
            return ParseWait(words, wait, depth);
        }

        if (words.Word(0) == "before" && Lexicon.IsKnownGerund(words.Word(1)))
        {
            var (later, earlier) = Cut(words, 1);
            return new SequenceClause([Parse(earlier, depth + 1), _sequences.Parse(later, depth + 1)]);
        }

        return _sequences.Parse(words, depth, form);
    }

    public static bool BeginsStatement(Phrase phrase)
    {
        var words = StripConnectors(phrase);
        return !words.IsEmpty
            && (BeginsSteering(words)
                || words.MatchesAny(0, Markers.ParallelAdverbs) > 0
                || EitherParser.Begins(words)
                || words.MatchesAny(0, Markers.Repeats) > 0
                || Array.IndexOf(Markers.Nothing, words.ToString().ToLowerInvariant()) >= 0
                || Array.IndexOf(Markers.Stops, words.ToString().ToLowerInvariant()) >= 0
                || ActionReader.Read(words, VerbForm.Base) is not null
                || SubjectReader.Read(words, strict: false) is not null);
    }

    private static (Phrase Condition, Phrase Body) Cut(Phrase words, int marker)
    {
        var (condition, body) = ConditionReader.Split(words.From(marker), BeginsStatement);
        if (body.IsEmpty)
        {
            throw Refusals.NoConsequence(words);
        }

        ConditionReader.Require(condition, words);
        return (condition, body);
    }

    private ConditionClause ParseCondition(Phrase words, int marker, bool negated, int depth)
    {
        var (condition, body) = Cut(words, marker);
        return new ConditionClause(condition, negated, Parse(body, depth + 1), null);
    }

    private LoopClause ParseLoop(Phrase words, int marker, bool negated, int depth)
    {
        var (condition, body) = Cut(words, marker);
        var repeat = body.MatchesAny(0, Markers.Repeats);
        return new LoopClause(Parse(body.From(repeat), depth + 1), condition, negated);
    }

    private ParallelClause ParseWhile(Phrase words, int depth)
    {
        var (meanwhile, body) = Cut(words, 1);
        return new ParallelClause([Parse(body, depth + 1), _sequences.Parse(meanwhile, depth + 1)]);
    }

    private SequenceClause ParseWait(Phrase words, int marker, int depth)
    {
        var (condition, body) = Cut(words, marker);
        var first = Lexicon.IsKnownGerund(condition.Word(0)) ? _sequences.Parse(condition, depth + 1).Recalled() : ConditionReader.Wait(condition);
        return new SequenceClause([first, Parse(body, depth + 1)]);
    }
}
