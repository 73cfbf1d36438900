using ProcOS.Das.Generation.Drafting.Actions;
using ProcOS.Das.Generation.Drafting.Text;

namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>"pick, pack and ship": one thing to do, or several. A separator counts only where something to do follows.</summary>
internal static class ListParser
{
    private static readonly string[] Ands = ["and", "&", "plus", "as well as"];

    private static readonly string[] Trailing =
        [.. Markers.Conditions, .. Markers.NegatedConditions, .. Markers.WhenConditions, "once", "as soon as", .. Markers.Untils, "as long as", "so long as"];

    public static IReadOnlyList<Clause> Parse(Phrase phrase, VerbForm? form = null)
    {
        phrase = TrimEnd(phrase.Trim());
        if (Fixed(phrase) is { } simple)
        {
            return [simple];
        }

        if (EitherParser.Begins(phrase))
        {
            return [EitherParser.Parse(phrase, form)];
        }

        var first = ActionReader.Read(phrase, form) ?? throw Refusals.NoAction(phrase);
        var items = new List<Clause>();
        var start = 0;
        for (var index = 1; index < phrase.Count; index++)
        {
            var separator = SeparatorLength(phrase, index);
            if (separator > 0 && BeginsAction(phrase, index, separator, first))
            {
                items.Add(ParseItem(phrase.From(start).Until(index - start).Trim(), items.Count == 0 ? form : first.Form));
                start = index + separator;
                index = start;
                if (EitherParser.Begins(phrase.From(start)))
                {
                    return [.. items, EitherParser.Parse(phrase.From(start), first.Form)];
                }
            }
        }

        items.Add(ParseItem(phrase.From(start).Trim(), items.Count == 0 ? form : first.Form));
        return items;
    }

    // "pack the goods and, at the same time, …": the "and" belongs to what follows.
    private static Phrase TrimEnd(Phrase phrase) =>
        phrase.Count > 1 && phrase.Word(phrase.Count - 1) == "and" ? phrase.Until(phrase.Count - 1).Trim() : phrase;

    public static Clause AsClause(IReadOnlyList<Clause> items) => items.Count == 1 ? items[0] : new SequenceClause(items);

    private static Clause? Fixed(Phrase phrase)
    {
        var text = phrase.ToString().ToLowerInvariant();
        return Array.IndexOf(Markers.Nothing, text) >= 0 ? new NothingClause()
            : Array.IndexOf(Markers.Stops, text) >= 0 ? new StopClause()
            : null;
    }

    private static int SeparatorLength(Phrase phrase, int index)
    {
        var length = phrase.IsComma(index) ? 1 : 0;
        return length + phrase.MatchesAny(index + length, Ands);
    }

    private static bool BeginsAction(Phrase phrase, int index, int separator, ActionWords first)
    {
        var rest = phrase.From(index + separator);
        if (rest.IsEmpty)
        {
            return false;
        }

        if (Fixed(rest) is not null || EitherParser.Begins(rest))
        {
            return true;
        }

        var form = first.Form == VerbForm.Subject ? VerbForm.Base : first.Form;
        if ((ActionReader.Read(rest, form) ?? (first.Form == VerbForm.Subject ? ActionReader.Read(rest, VerbForm.ThirdPerson) : null)) is not { } action)
        {
            return false;
        }

        // "check name and address": a word that is a noun more often, alone, after an item that has an object.
        var alone = rest.Count == 1 || rest.IsComma(1) || Ands.Contains(rest.Word(1));
        return !(alone && Words.Lexicon.IsMoreOftenNoun(action.Verb) && !IsBareVerb(phrase, index));
    }

    private static bool IsBareVerb(Phrase phrase, int end) =>
        end == 1 || phrase.IsComma(end - 2) || Ands.Contains(phrase.Word(end - 2));

    private static Clause ParseItem(Phrase item, VerbForm? form)
    {
        if (Fixed(item) is { } simple)
        {
            return simple;
        }

        var action = ReadAny(item, form) ?? throw Refusals.NoAction(item);
        for (var index = 1; index < item.Count; index++)
        {
            var length = item.MatchesAny(index, Trailing);
            if (length == 0 || Asks(item, index, action))
            {
                continue;
            }

            var body = item.Until(index).Trim();
            var condition = item.From(index + length).Trim();
            ConditionReader.Require(condition, item);
            return Conditional(body, ReadAny(body, form) ?? throw Refusals.NoAction(body), item.From(index).Until(length).ToString().ToLowerInvariant(), condition);
        }

        return Step(action, item);
    }

    private static ActionWords? ReadAny(Phrase item, VerbForm? form) =>
        ActionReader.Read(item, form == VerbForm.Subject ? VerbForm.Base : form)
        ?? (form == VerbForm.Subject ? ActionReader.Read(item, VerbForm.ThirdPerson) ?? ActionReader.Read(item, VerbForm.Subject) : null);

    private static Clause Conditional(Phrase body, ActionWords action, string marker, Phrase condition)
    {
        if (Array.IndexOf(Markers.Untils, marker) >= 0)
        {
            return action.Verb == "wait"
                ? new ActionClause(ActionReader.Sentence("wait until", condition.ToString()), condition.ToString(), "wait", Waits: true)
                : new LoopClause(Step(action, body), condition, Negated: false);
        }

        if (marker is "as long as" or "so long as")
        {
            return new LoopClause(Step(action, body), condition, Negated: true);
        }

        if (Array.IndexOf(Markers.Waits, marker) >= 0)
        {
            return new SequenceClause([ConditionReader.Wait(condition), Step(action, body)]);
        }

        return new ConditionClause(condition, Array.IndexOf(Markers.NegatedConditions, marker) >= 0, Step(action, body), null);
    }

    // "check if items are missing" asks; so does "check the stock and see whether …".
    private static bool Asks(Phrase item, int index, ActionWords action) =>
        item.Word(index) is "if" or "when" or "in"
        && (Array.IndexOf(Markers.Asking, action.Verb) >= 0 || Array.IndexOf(Markers.Asking, item.Word(index - 1)) >= 0 || item.Word(index - 1) == "out")
        && !item.IsComma(index - 1);

    private static ActionClause Step(ActionWords action, Phrase words)
    {
        // "onboard a customer: create …": a heading, or a list that this grammar cannot place.
        for (var index = 1; index < words.Count - 1; index++)
        {
            if (words.Word(index) == ":" && ActionReader.Read(words.From(index + 1), VerbForm.Base) is not null)
            {
                throw Refusals.NoAction(words);
            }
        }

        if (action.Verb is "start" or "begin" && words.Count == 2 && words.Word(1) is "over" or "again" or "anew")
        {
            throw Refusals.NoCondition(words);
        }

        if (action.Name.Length > Limits.NameLength)
        {
            throw new DraftRefusedException(
                Foundation.Errors.GenerationErrors.TooComplex, words.ToString(), $"a step of at most {Limits.NameLength} characters", $"{action.Name.Length} characters");
        }

        return new ActionClause(action.Name, words.ToString(), action.Verb, Waits: action.Verb == "wait");
    }
}
