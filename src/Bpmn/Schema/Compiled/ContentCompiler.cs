using System.Globalization;

namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>
/// Makes position automata of content texts (Glushkov's construction): which positions may be first, which may follow each,
/// which may be last.
/// </summary>
internal sealed class ContentCompiler(
    Dictionary<string, SchemaElement> globals,
    Func<string, string, string, SchemaElement> local,
    Dictionary<string, List<SchemaElement>> members)
{
    private readonly List<ContentPosition> _positions = [];
    private readonly List<List<int>> _follow = [];
    private string _uri = string.Empty;

    /// <param name="contents">The content of the outermost base first, each with the namespace that declares its local elements.</param>
    public ContentModel Compile(IReadOnlyList<(string Text, string Uri)> contents)
    {
        _positions.Clear();
        _follow.Clear();
        // State 0 is the start; positions are numbered from 1, and the first entry of both lists stands for it.
        _positions.Add(ContentPosition.Wildcard(ContentModel.Start, null, false));
        _follow.Add([]);
        var whole = new Part([], [], true);
        foreach (var (text, uri) in contents)
        {
            _uri = uri;
            whole = Then(whole, Choice(new Queue<string>(Words(text))));
        }

        _follow[ContentModel.Start].AddRange(whole.First);
        var accepts = new bool[_positions.Count];
        accepts[ContentModel.Start] = whole.MayBeEmpty;
        foreach (var last in whole.Last)
        {
            accepts[last] = true;
        }

        return new ContentModel([.. _positions], [.. _follow.Select(list => list.Distinct().ToArray())], accepts);
    }

    private static string[] Words(string text) => text
        .Replace("(", "( ", StringComparison.Ordinal)
        .Replace(")", " )", StringComparison.Ordinal)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private Part Choice(Queue<string> words)
    {
        var all = Sequence(words);
        while (words.TryPeek(out var word) && word == "|")
        {
            _ = words.Dequeue();
            var other = Sequence(words);
            all = new Part([.. all.First, .. other.First], [.. all.Last, .. other.Last], all.MayBeEmpty || other.MayBeEmpty);
        }

        return all;
    }

    private Part Sequence(Queue<string> words)
    {
        var all = new Part([], [], true);
        while (words.TryPeek(out var word) && word is not ("|" or ")"))
        {
            all = Then(all, Item(words));
        }

        return all;
    }

    private Part Item(Queue<string> words)
    {
        var word = words.Dequeue();
        if (word == "(")
        {
            var inner = Choice(words);
            _ = words.Dequeue();
            return inner;
        }

        var (name, least, most) = Count(word);
        var all = new Part([], [], true);
        for (var i = 0; i < Math.Max(least, most ?? 1); i++)
        {
            var one = Position(name, isLastOfSeveral: most > 1 && i == most - 1);
            // The last of the demanded ones, or an only one, repeats.
            if (most is null && i == Math.Max(least, 1) - 1)
            {
                _follow[one.First[0]].Add(one.First[0]);
            }

            all = Then(all, one with { MayBeEmpty = i >= least });
        }

        return all;
    }

    private Part Then(Part before, Part after)
    {
        foreach (var last in before.Last)
        {
            _follow[last].AddRange(after.First);
        }

        return new Part(
            before.MayBeEmpty ? [.. before.First, .. after.First] : before.First,
            after.MayBeEmpty ? [.. before.Last, .. after.Last] : after.Last,
            before.MayBeEmpty && after.MayBeEmpty);
    }

    private Part Position(string name, bool isLastOfSeveral)
    {
        var state = _positions.Count;
        _positions.Add(name.TrimEnd('!') switch
        {
            "##any" => ContentPosition.Wildcard(state, null, name.EndsWith('!')),
            "##other" => ContentPosition.Wildcard(state, _uri, name.EndsWith('!')),
            _ => Element(state, name, isLastOfSeveral),
        });
        _follow.Add([]);
        return new Part([state], [state], false);
    }

    private ContentPosition Element(int state, string name, bool isLastOfSeveral)
    {
        if (globals.TryGetValue(name, out var global))
        {
            return ContentPosition.Of(state, global, Bits(members[name]), isLastOfSeveral);
        }

        var cut = name.IndexOf(':', StringComparison.Ordinal);
        var own = local(name[..cut], name[(cut + 1)..], _uri);
        return ContentPosition.Of(state, own, Bits([own]), isLastOfSeveral);
    }

    private static ulong[] Bits(List<SchemaElement> elements)
    {
        var bits = new ulong[(elements.Count == 0 ? 0 : elements.Max(element => element.Symbol) >> 6) + 1];
        foreach (var element in elements)
        {
            bits[element.Symbol >> 6] |= 1UL << (element.Symbol & 63);
        }

        return bits;
    }

    private static (string Name, int Least, int? Most) Count(string word)
    {
        switch (word[^1])
        {
            case '?':
                return (word[..^1], 0, 1);
            case '*':
                return (word[..^1], 0, null);
            case '+':
                return (word[..^1], 1, null);
            case '}':
                var open = word.IndexOf('{', StringComparison.Ordinal);
                var bounds = word[(open + 1)..^1].Split(',');
                return (
                    word[..open],
                    int.Parse(bounds[0], CultureInfo.InvariantCulture),
                    bounds[1].Length == 0 ? null : int.Parse(bounds[1], CultureInfo.InvariantCulture));
            default:
                return (word, 1, 1);
        }
    }

    /// <summary>A part of a content model, by its positions.</summary>
    private sealed record Part(int[] First, int[] Last, bool MayBeEmpty);
}
