using ProcOS.Bpmn.Schema.Compiled;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Schema;

/// <summary>Judges attributes and texts by their simple types, and ids by what refers to them.</summary>
/// <param name="around">The element that is judged, last, and those around it.</param>
internal sealed class ValueValidator(List<XmlElement> around, List<SchemaProblem> problems)
{
    private const string Datatype = "cvc-datatype-valid.1.2.1";

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _references = [];

    public void JudgeAttribute(XmlElement element, XmlAttr attribute, SimpleType type)
    {
        if (Broken(attribute.Value, type) is { } code)
        {
            problems.Add(new SchemaProblem(
                Matter(code),
                $"{code}, cvc-attribute.3",
                element,
                false,
                $"Expected {Wanted(type)} in {attribute.LocalName} of {element.LocalName}, but found '{attribute.Value}'{Why(code)}."));
        }
    }

    /// <summary>What every element may have for the validation itself; <c>xsi:type</c> is judged where the type is looked up.</summary>
    /// <returns>Whether the attribute is one of them.</returns>
    public bool JudgeInstance(XmlElement element, XmlAttr attribute)
    {
        if (attribute.Namespace != BpmnNamespaces.SchemaInstance)
        {
            return false;
        }

        switch (attribute.LocalName)
        {
            case "type":
                return true;
            case "nil":
                JudgeAttribute(element, attribute, BuiltInTypes.Boolean);
                return true;
            case "noNamespaceSchemaLocation":
                JudgeAttribute(element, attribute, BuiltInTypes.AnyUri);
                return true;
            case "schemaLocation":
                foreach (var uri in attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    if (!UriValue.IsValid(uri))
                    {
                        JudgeAttribute(element, attribute with { Value = uri }, BuiltInTypes.AnyUri);
                        break;
                    }
                }

                return true;
            default:
                return false;
        }
    }

    public void JudgeText(XmlElement element, string text, SimpleType type)
    {
        if (Broken(text, type) is { } code)
        {
            problems.Add(new SchemaProblem(
                Matter(code),
                $"{code}, cvc-type.3.1.3",
                element,
                true,
                $"Expected {Wanted(type)} in {element.LocalName}, but found '{text}'{Why(code)}."));
        }
    }

    /// <summary>At the end of the file: each reference by id has an element.</summary>
    public void JudgeReferences(XmlElement root)
    {
        HashSet<string>? missing = null;
        foreach (var reference in _references)
        {
            if (!_ids.Contains(reference) && (missing ??= new(StringComparer.Ordinal)).Add(reference))
            {
                problems.Add(new SchemaProblem(
                    SchemaMatter.Identity, "cvc-id.1", root, true, $"Expected an element with the id '{reference}', to which the file refers, but there is none."));
            }
        }
    }

    /// <summary>The type that <c>xsi:type</c> names; null when there is none.</summary>
    public SchemaType? ResolveType(XmlElement element, string name, SchemaType? declared)
    {
        var text = NameValue.Trimmed(name);
        var isName = NameValue.IsQName(text, out var prefix);
        if (!isName || UriOf(prefix) is not { } uri)
        {
            Report(element, $"{(isName ? "UndeclaredPrefix" : Datatype)}, cvc-elt.4.1, cvc-attribute.3", $"Expected the name of a type in xsi:type of {element.LocalName}, but found '{name}'.");
            return null;
        }

        var local = text[(prefix.IsEmpty ? 0 : prefix.Length + 1)..].ToString();
        var type = uri == SchemaNames.XmlSchema ? BuiltIn(local) : BpmnSchema.Instance.FindType(uri, local);
        if (type is null)
        {
            Report(element, "cvc-elt.4.2", $"Expected a type of BPMN 2.0 in xsi:type of {element.LocalName}, but there is no '{name}'.");
            return null;
        }

        if (declared is not null && !type.DerivesFrom(declared))
        {
            Report(element, "cvc-elt.4.3", $"Expected {declared.Name} or what derives from it in xsi:type of {element.LocalName}, but found '{name}'.");
        }

        return type;
    }

    private static SchemaType? BuiltIn(string name) => name switch
    {
        "anyType" => BpmnSchema.AnyType,
        _ when BuiltInTypes.Find(name) is { } simple => new SchemaType(name, SchemaNames.XmlSchema) { Simple = simple },
        _ => null,
    };

    private static SchemaMatter Matter(string code) => code == "cvc-id.2" ? SchemaMatter.Identity : SchemaMatter.Value;

    private static string Why(string code) => code switch
    {
        "cvc-id.2" => ", which another element has",
        "UndeclaredPrefix" => ", whose prefix is not declared",
        _ => string.Empty,
    };

    private static string Wanted(SimpleType type) => type.Kind switch
    {
        ValueKind.Boolean => "true or false",
        ValueKind.Int or ValueKind.Integer => "a whole number",
        ValueKind.Double => "a number",
        ValueKind.AnyUri => "a URI",
        ValueKind.Id => "an id of its own",
        ValueKind.IdRef => "an id",
        ValueKind.QName => "a qualified name",
        ValueKind.Enumeration => $"one of {string.Join(", ", type.Words)}",
        ValueKind.EnumerationOrUri => $"a URI or one of {string.Join(", ", type.Words)}",
        _ => type.Name,
    };

    private void Report(XmlElement element, string codes, string message) =>
        problems.Add(new SchemaProblem(SchemaMatter.Type, codes, element, false, message));

    private string? Broken(string value, SimpleType type)
    {
        if (type.Kind == ValueKind.String)
        {
            return null;
        }

        var text = NameValue.Trimmed(value);
        return type.Kind switch
        {
            ValueKind.Id => BrokenId(value, text),
            ValueKind.IdRef => BrokenReference(value, text),
            ValueKind.QName => BrokenQName(text),
            ValueKind.Enumeration => Array.IndexOf(type.Words, value) < 0 ? "cvc-enumeration-valid" : null,
            ValueKind.EnumerationOrUri => Array.IndexOf(type.Words, text.ToString()) < 0 && !UriValue.IsValid(text) ? "cvc-datatype-valid.1.2.3" : null,
            ValueKind.Boolean => text is "true" or "false" or "0" or "1" ? null : Datatype,
            ValueKind.Double => NumberValue.IsDouble(text) ? null : Datatype,
            ValueKind.Integer => NumberValue.IsInteger(text) ? null : Datatype,
            ValueKind.Int or ValueKind.BuiltIn => BrokenBuiltIn(type.Name, value, text),
            ValueKind.AnyUri => UriValue.IsValid(text) ? null : Datatype,
            _ => null,
        };
    }

    private string? BrokenId(string value, ReadOnlySpan<char> text)
    {
        if (!NameValue.IsNCName(text))
        {
            return Datatype;
        }

        return _ids.Add(text.Length == value.Length ? value : text.ToString()) ? null : "cvc-id.2";
    }

    private string? BrokenReference(string value, ReadOnlySpan<char> text)
    {
        if (!NameValue.IsNCName(text))
        {
            return Datatype;
        }

        _references.Add(text.Length == value.Length ? value : text.ToString());
        return null;
    }

    private string? BrokenBuiltIn(string type, string value, ReadOnlySpan<char> text) => type switch
    {
        "NOTATION" => BrokenQName(text),
        "ENTITY" => NameValue.IsNCName(text) ? "UndeclaredEntity" : Datatype,
        "ENTITIES" => BrokenList(value, "ENTITY"),
        "NMTOKENS" => BrokenList(value, "NMTOKEN"),
        "IDREFS" => BrokenList(value, "IDREF"),
        "IDREF" => BrokenReference(value, text),
        _ => BuiltInValue.Broken(type, text),
    };

    private string? BrokenList(string value, string type)
    {
        var words = value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "cvc-minLength-valid" : Array.ConvertAll(words, word => BrokenBuiltIn(type, word, word)).FirstOrDefault(code => code is not null);
    }

    private string? BrokenQName(ReadOnlySpan<char> text)
    {
        if (!NameValue.IsQName(text, out var prefix))
        {
            return Datatype;
        }

        return prefix.IsEmpty || UriOf(prefix) is not null ? null : "UndeclaredPrefix";
    }

    // The namespace of a prefix here; that of no prefix is the default namespace, empty when there is none.
    private string? UriOf(ReadOnlySpan<char> prefix)
    {
        for (var i = around.Count - 1; i >= 0; i--)
        {
            foreach (var attribute in around[i].Attributes)
            {
                if (attribute.IsDeclaration
                    && (attribute.Prefix.Length == 0 ? prefix.IsEmpty : prefix.SequenceEqual(attribute.LocalName)))
                {
                    return attribute.Value;
                }
            }
        }

        return prefix.IsEmpty ? string.Empty : prefix is "xml" ? BpmnNamespaces.Xml : null;
    }
}
