using ProcOS.Das.Generation.Drafting.Actions;
using ProcOS.Das.Generation.Drafting.Text;

namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>Stage 4: sentences become clauses; "otherwise", "meanwhile" and "repeat this" find what they refer to.</summary>
internal sealed class IntentParser
{
    private readonly StatementParser _statements = new();
    private readonly List<Clause> _clauses = [];
    private Phrase? _title;
    private Phrase? _trigger;
    private int _sentenceStart;
    private int _sentenceBefore;

    public Story Parse(IReadOnlyList<IReadOnlyList<Phrase>> sentences)
    {
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            (_sentenceBefore, _sentenceStart) = (_sentenceStart, _clauses.Count);
            var segments = sentences[sentence].SelectMany(Segments.Split).ToList();
            if (segments[0].Words.MatchesAny(0, Markers.Remarks) > 0)
            {
                continue;
            }

            for (var index = 0; index < segments.Count; index++)
            {
                var otherwiseFollows = index + 1 < segments.Count
                    ? segments[index + 1].IsOtherwise
                    : sentence + 1 < sentences.Count && Segments.Split(sentences[sentence + 1][0])[0].IsOtherwise;
                Read(segments[index], otherwiseFollows);
            }
        }

        return new Story(_title, _trigger, _clauses);
    }

    private void Read(Segment segment, bool otherwiseFollows)
    {
        var words = segment.Words;
        VerbForm? form = null;
        if (_clauses.Count == 0 && !segment.IsOtherwise)
        {
            var opening = Opening.Read(words);
            _title ??= opening.Title;
            (words, form) = (opening.Rest, opening.Form);
            words = ReadTrigger(words, otherwiseFollows);
            if (words.IsEmpty)
            {
                return;
            }
        }

        if (segment.IsOtherwise)
        {
            Attach(segment.Words);
        }
        else if (!TryRepeatEarlier(words) && !TryMeanwhile(words) && !TryIfSo(words))
        {
            var repeat = RepeatsAt(words);
            _clauses.Add(_statements.Parse(words.Until(repeat), 0, form));
            if (repeat < words.Count && !TryRepeatEarlier(words.From(repeat)))
            {
                throw Refusals.NoCondition(words.From(repeat));
            }
        }
    }

    /// <summary>Where ", and repeat until …" begins, which means all of the sentence before it; else the end.</summary>
    private static int RepeatsAt(Phrase words)
    {
        for (var index = 1; index < words.Count; index++)
        {
            var before = words.IsComma(index) ? 1 : 0;
            before += words.Word(index + before) is "and" or "then" ? 1 : 0;
            var repeat = before == 0 ? 0 : words.MatchesAny(index + before, ["repeat this", "repeat that", "repeat it", "repeat these steps", "repeat"]);
            if (repeat > 0 && words.MatchesAny(index + before + repeat, [.. Markers.Untils, .. Markers.AsLongAs]) > 0)
            {
                return index;
            }
        }

        return words.Count;
    }

    private Phrase ReadTrigger(Phrase words, bool otherwiseFollows)
    {
        if (_trigger is not null)
        {
            return words;
        }

        if (Opening.StartLength(words) is > 0 and var start)
        {
            var (trigger, rest) = ConditionReader.Split(words.From(start), StartsStatement);
            ConditionReader.Require(trigger, words);
            _trigger = trigger;
            return rest;
        }

        var marker = otherwiseFollows ? 0 : words.MatchesAny(0, Markers.Triggers);
        if (marker == 0 || Words.Lexicon.IsKnownGerund(words.Word(marker)))
        {
            return words;
        }

        var (condition, body) = ConditionReader.Split(words.From(marker), StartsStatement);
        ConditionReader.Require(condition, words);
        if (body.IsEmpty)
        {
            throw Refusals.NoConsequence(words);
        }

        _trigger = condition;
        return body;
    }

    private static bool StartsStatement(Phrase phrase) => StatementParser.BeginsStatement(phrase);

    private void Attach(Phrase words)
    {
        // An "otherwise" that begins a sentence belongs to the one before it.
        var first = _sentenceStart < _clauses.Count ? _sentenceStart : Math.Min(_sentenceBefore, _clauses.Count - 1);
        for (var index = _clauses.Count - 1; index >= first && index >= 0; index--)
        {
            var absorbed = _clauses.Skip(index + 1).ToList();
            if (Otherwise.IsOpen(_clauses[index]))
            {
                var otherwise = _statements.Parse(words, 1);
                _clauses[index] = Otherwise.Close(_clauses[index], absorbed, otherwise);
                _clauses.RemoveRange(index + 1, absorbed.Count);
                return;
            }
        }

        throw Refusals.NoIf(words);
    }

    private bool TryRepeatEarlier(Phrase phrase)
    {
        var words = StatementParser.StripConnectors(phrase);
        var repeat = words.MatchesAny(0, Markers.Repeats);
        if (repeat == 0)
        {
            return false;
        }

        for (var index = repeat; index < words.Count; index++)
        {
            var until = words.MatchesAny(index, Markers.Untils);
            var whilst = words.MatchesAny(index, Markers.AsLongAs);
            var body = words.From(repeat).Until(index - repeat).Trim();
            if (until + whilst == 0 || !(body.IsEmpty || SequenceParser.Refers(body)))
            {
                continue;
            }

            if (_clauses.Count == 0)
            {
                throw Refusals.NothingBefore(words);
            }

            var condition = words.From(index + until + whilst).Trim();
            ConditionReader.Require(condition, words);
            var all = Array.IndexOf(Markers.Everything, body.ToString().ToLowerInvariant()) >= 0;
            var first = all ? 0 : _clauses.Count - 1;
            var repeated = ListParser.AsClause(_clauses.Skip(first).ToList());
            _clauses.RemoveRange(first, _clauses.Count - first);
            _clauses.Add(new LoopClause(repeated, condition, Negated: whilst > 0));
            return true;
        }

        return false;
    }

    /// <summary>"Meanwhile, send the invoice." runs beside what the sentence before it says.</summary>
    private bool TryMeanwhile(Phrase phrase)
    {
        var words = StatementParser.StripConnectors(phrase);
        var marker = words.MatchesAny(0, Markers.ParallelAdverbs);
        if (marker == 0 || words.Word(0) == "both" || _clauses.Count == 0)
        {
            return false;
        }

        var clause = _statements.Parse(words, 1);
        if (clause is ParallelClause)
        {
            return false;
        }

        _clauses[^1] = _clauses[^1] is ParallelClause earlier
            ? new ParallelClause([.. earlier.Branches, clause])
            : new ParallelClause([_clauses[^1], clause]);
        return true;
    }

    /// <summary>"Check whether items are missing. If so, order them."</summary>
    private bool TryIfSo(Phrase phrase)
    {
        var words = StatementParser.StripConnectors(phrase);
        var marker = words.MatchesAny(0, Markers.IfSo);
        if (marker == 0 || !words.IsComma(marker))
        {
            return false;
        }

        var question = _clauses.Count > 0 && LastAction(_clauses[^1]) is { } asked ? Question(asked) : null;
        if (question is not { } condition)
        {
            throw Refusals.NothingBefore(words);
        }

        _clauses.Add(new ConditionClause(condition, Negated: false, _statements.Parse(words.From(marker), 1), null));
        return true;
    }

    private static ActionClause? LastAction(Clause clause) => clause switch
    {
        ActionClause action => action,
        SequenceClause sequence => LastAction(sequence.Parts[^1]),
        _ => null,
    };

    private static Phrase? Question(ActionClause asked)
    {
        var words = Tokenizer.Read(asked.Words);
        var phrase = new Phrase(words, 0, words.Count - 1);
        for (var index = 1; index < phrase.Count - 1; index++)
        {
            if (phrase.Word(index) is "if" or "whether" or "that")
            {
                return phrase.From(index + 1);
            }
        }

        return null;
    }
}
