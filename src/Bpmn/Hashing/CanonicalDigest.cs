using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using ProcOS.Bpmn.Metadata;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Hashing;

/// <summary>Feeds the canonical form of a tree to SHA-256.</summary>
internal sealed class CanonicalDigest
{
    // No XML character: what is between two marks cannot imitate a mark.
    private const char Open = '\u0001';
    private const char Close = '\u0002';
    private const char Field = '\u0003';
    private const char Value = '\u0004';

    private const int PartSize = 16 * 1024;

    private readonly ArrayBufferWriter<byte> _form = new(PartSize);
    private readonly List<XmlAttr> _attributes = [];
    private readonly IncrementalHash? _hash;
    private readonly string _targetNamespace;

    // With a hash the form goes there part by part.
    private CanonicalDigest(XmlElement definitions, IncrementalHash? hash)
    {
        (_targetNamespace, _hash) = (definitions.Attribute("targetNamespace") ?? string.Empty, hash);
        Element(definitions, null);
    }

    public static string Of(XmlElement definitions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(new CanonicalDigest(definitions, hash)._form.WrittenSpan);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The canonical form itself.</summary>
    internal static string Form(XmlElement definitions) => Encoding.UTF8.GetString(new CanonicalDigest(definitions, null)._form.WrittenSpan);

    // Recursion is bounded: the reader bounds the depth, and the compiler that of its blocks.
    private void Element(XmlElement element, NamespaceScope? outer)
    {
        var scope = NamespaceScope.Inside(element, outer);
        Append(Open, element.Namespace);
        Append(Field, element.LocalName);
        Sort(element);
        foreach (var attribute in _attributes)
        {
            Append(Field, attribute.Namespace);
            Append(Field, attribute.LocalName);
            Append(Value, Normal(element, attribute, scope));
        }

        Content(element, scope);
        Append(Close, string.Empty);
    }

    private void Sort(XmlElement element)
    {
        _attributes.Clear();
        foreach (var attribute in element.Attributes)
        {
            if (Executes(element, attribute))
            {
                _attributes.Add(attribute);
            }
        }

        // Names are unique in an element, so the order is total and an unstable sort gives the same for all.
        _attributes.Sort(static (a, b) => string.CompareOrdinal(a.LocalName, b.LocalName) is var order and not 0
            ? order
            : string.CompareOrdinal(a.Namespace, b.Namespace));
    }

    private void Append(char mark, string text)
    {
        if (_hash is not null && _form.WrittenCount >= PartSize / 2)
        {
            _hash.AppendData(_form.WrittenSpan);
            _form.ResetWrittenCount();
        }

        var span = _form.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        span[0] = (byte)mark;
        _form.Advance(1 + Encoding.UTF8.GetBytes(text, span[1..]));
    }

    private void Content(XmlElement element, NamespaceScope scope)
    {
        var isMixed = element.IsMixed;
        foreach (var node in element.Content)
        {
            if (node is XmlElement child && !IsLeftOut(child))
            {
                Element(child, scope);
            }
            else if (node is XmlText text && (isMixed || !text.IsBlank))
            {
                var words = isMixed ? text.Value : text.Value.Trim();
                Append(Value, IsReference(element) ? Reference(words, scope) : words);
            }
        }
    }

    /// <summary>Whether the element makes no difference to what executes.</summary>
    internal static bool IsLeftOut(XmlElement element) =>
        BpmnNamespaces.IsDiagram(element.Namespace)
        || element.IsBpmn("incoming")
        || element.IsBpmn("outgoing")
        || MetadataNames.IsHash(element)
        || (IsHolder(element) && element.Content.All(node => node is not XmlText { IsBlank: false } && (node is not XmlElement child || IsLeftOut(child))));

    // What holds nothing but the hash must not count either: a stamp puts it there.
    private static bool IsHolder(XmlElement element) =>
        element.IsBpmn("extensionElements") || (element.LocalName == "properties" && element.IsCamunda);

    private static bool Executes(XmlElement element, XmlAttr attribute) =>
        !attribute.IsDeclaration
        && !attribute.Is(BpmnNamespaces.SchemaInstance, "schemaLocation")
        && (!element.IsBpmn("definitions")
            || (attribute.Namespace.Length == 0 && attribute.LocalName is "targetNamespace" or "expressionLanguage" or "typeLanguage"));

    private string Normal(XmlElement element, XmlAttr attribute, NamespaceScope scope)
    {
        if (attribute.Is(BpmnNamespaces.SchemaInstance, "type"))
        {
            var (prefix, name) = Split(attribute.Value.Trim());
            return scope.Resolve(prefix) is { } uri ? $"{{{uri}}}{name}" : attribute.Value;
        }

        return IsReference(element, attribute) ? Reference(attribute.Value.Trim(), scope) : attribute.Value;
    }

    // Each xsd:QName of the schema but calledElement, which engines take as text.
    private static bool IsReference(XmlElement element) =>
        element.Namespace == BpmnNamespaces.Model
        && (element.LocalName.EndsWith("Ref", StringComparison.Ordinal) || element.LocalName is "source" or "target");

    private static bool IsReference(XmlElement element, XmlAttr attribute) =>
        element.Namespace == BpmnNamespaces.Model
        && attribute.Namespace.Length == 0
        && (attribute.LocalName.EndsWith("Ref", StringComparison.Ordinal)
            || (element.LocalName, attribute.LocalName) is ("correlationProperty" or "resourceParameter", "type") or ("extension", "definition"));

    private string Reference(string value, NamespaceScope scope)
    {
        var (prefix, name) = Split(value);
        return prefix.Length == 0 || scope.Resolve(prefix) is not { } uri ? value
            : uri == _targetNamespace ? name
            : $"{{{uri}}}{name}";
    }

    private static (string Prefix, string Name) Split(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (string.Empty, value) : (value[..colon], value[(colon + 1)..]);
    }
}
