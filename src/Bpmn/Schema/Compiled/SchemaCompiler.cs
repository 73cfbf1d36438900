namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>
/// Makes arrays of the texts of <c>Tables</c>. A line that begins with a blank continues the one before.
/// <code>
/// elements NAME:TYPE NAME:TYPE&lt;HEAD NAME^:TYPE …   global elements, the group that they may stand for, ^ abstract
/// TYPE : WORD WORD …                                  an enumeration; with "uri" first any URI beside the words
/// TYPE &lt; BASE [ATTRIBUTE:TYPE ATTRIBUTE!:TYPE @] = CONTENT
/// </code>
/// A type's <c>^</c> is abstract, <c>~</c> mixed; an attribute's <c>!</c> is required, <c>@</c> lets in attributes of other
/// namespaces. Content is a sequence of <c>NAME</c> (a global element), <c>NAME:TYPE</c> (a local one), <c>##any</c>,
/// <c>##other</c> (<c>!</c>: declared ones only) and <c>(… | …)</c>, each with <c>?</c>, <c>*</c>, <c>+</c>, <c>{2,}</c> or
/// <c>{1,2}</c>. Names without prefix are of the model namespace.
/// </summary>
internal sealed class SchemaCompiler
{
    private readonly Dictionary<string, Dictionary<string, int>> _symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string TypeName, string? Head, bool IsAbstract)> _globalTexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _typeTexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<(string Text, string Uri)>> _contents = new(StringComparer.Ordinal);
    private readonly SimpleTypes _simple = new();
    private int _symbolCount;

    public BpmnSchema Compile(IReadOnlyList<string> texts)
    {
        foreach (var line in texts.SelectMany(Lines))
        {
            Collect(line);
        }

        foreach (var name in _typeTexts.Keys)
        {
            _ = Type(name);
        }

        var globals = _globalTexts.ToDictionary(
            entry => entry.Key,
            entry => new SchemaElement(Local(entry.Key), Symbol(entry.Key), _types[entry.Value.TypeName], entry.Value.IsAbstract));
        var models = new ContentCompiler(globals, LocalElement, Members(globals));
        foreach (var (name, contents) in _contents)
        {
            _types[name].Content = models.Compile(contents);
        }

        var bySymbol = new SchemaElement?[_symbolCount];
        foreach (var element in globals.Values)
        {
            bySymbol[element.Symbol] = element;
        }

        return new BpmnSchema(
            _symbols, bySymbol, _types.ToDictionary(entry => (entry.Value.Namespace, entry.Value.Name), entry => entry.Value));
    }

    private static IEnumerable<string> Lines(string text)
    {
        var whole = string.Empty;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(' '))
            {
                whole += line.TrimEnd();
                continue;
            }

            if (whole.Length > 0)
            {
                yield return whole;
            }

            whole = line.TrimEnd();
        }

        yield return whole;
    }

    private static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string Uri(string name) => SchemaNames.Uri(name);

    private void Collect(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words[0] == "elements")
        {
            foreach (var word in words[1..])
            {
                CollectElement(word);
            }
        }
        else if (words.Length > 1 && words[1] == ":")
        {
            _simple.Add(words[0], words[2..]);
        }
        else
        {
            _typeTexts.Add(words[0].TrimEnd('^', '~'), line);
        }
    }

    // bpmndi:BPMNShape:bpmndi:BPMNShape<di:DiagramElement, gateway^:tGateway
    private void CollectElement(string word)
    {
        var parts = word.Split('<');
        var from = SchemaNames.HasPrefix(parts[0]) ? parts[0].IndexOf(':', StringComparison.Ordinal) + 1 : 0;
        var cut = parts[0].IndexOf(':', from);
        var name = parts[0][..cut];
        _globalTexts.Add(name.TrimEnd('^'), (parts[0][(cut + 1)..], parts.Length > 1 ? parts[1] : null, name.EndsWith('^')));
    }

    private SchemaType Type(string name)
    {
        if (_types.TryGetValue(name, out var known))
        {
            return known;
        }

        var head = _typeTexts[name];
        var content = Cut(ref head, " = ");
        var attributes = Cut(ref head, " [")?.TrimEnd(']') ?? string.Empty;
        var based = Cut(ref head, " < ");
        var parent = based is null ? null : Type(based);
        var words = attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var own = words.Where(word => word != "@").Select(Attribute);
        var uri = Uri(name);
        var type = new SchemaType(Local(name), uri)
        {
            Base = parent,
            IsAbstract = head.Contains('^', StringComparison.Ordinal),
            IsMixed = head.EndsWith('~') || parent is { IsMixed: true },
            OpenToOthersThan = words.Contains("@") ? uri : parent?.OpenToOthersThan,
            Attributes = [.. parent?.Attributes ?? [], .. own],
        };
        _types.Add(name, type);
        var inherited = based is null ? null : _contents.GetValueOrDefault(based);
        if (inherited is not null || content is not null)
        {
            _contents.Add(name, [.. inherited ?? [], .. content is null ? [] : new[] { (content, uri) }]);
        }

        return type;
    }

    private static string? Cut(ref string text, string separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var rest = text[(at + separator.Length)..];
        text = text[..at];
        return rest;
    }

    private SchemaAttribute Attribute(string word)
    {
        var cut = word.IndexOf(':', StringComparison.Ordinal);
        var name = word[..cut];
        return new SchemaAttribute(name.TrimEnd('!'), _simple.Get(word[(cut + 1)..]), name.EndsWith('!'));
    }

    private SchemaElement LocalElement(string name, string typeName, string uri) => new(
        name,
        Symbol(uri, name),
        _types.GetValueOrDefault(typeName) ?? new SchemaType(typeName, SchemaNames.XmlSchema) { Simple = _simple.Get(typeName) },
        false);

    private int Symbol(string name) => Symbol(Uri(name), Local(name));

    private int Symbol(string uri, string local)
    {
        if (!_symbols.TryGetValue(uri, out var names))
        {
            _symbols.Add(uri, names = new(StringComparer.Ordinal));
        }

        if (!names.TryGetValue(local, out var symbol))
        {
            names.Add(local, symbol = _symbolCount++);
        }

        return symbol;
    }

    private Dictionary<string, List<SchemaElement>> Members(Dictionary<string, SchemaElement> globals)
    {
        var members = globals.Keys.ToDictionary(name => name, _ => new List<SchemaElement>(), StringComparer.Ordinal);
        foreach (var (name, element) in globals)
        {
            for (var head = name; head is not null && !element.IsAbstract; head = _globalTexts[head].Head)
            {
                members[head].Add(element);
            }
        }

        return members;
    }
}
