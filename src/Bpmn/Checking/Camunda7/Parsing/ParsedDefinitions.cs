using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Parsing;

/// <summary>What stands beside the processes and is referred to from inside of them.</summary>
internal sealed class ParsedDefinitions
{
    private readonly XmlElement _root;
    private HashSet<string>? _ids;

    public ParsedDefinitions(XmlElement root)
    {
        _root = root;
        TargetNamespace = root.Uri("targetNamespace");
    }

    public string? TargetNamespace { get; }

    /// <summary>Messages by id; the value is the name, null where there is none.</summary>
    public Dictionary<string, string?> Messages { get; } = new(StringComparer.Ordinal);

    /// <summary>Signals by id; the value is the name.</summary>
    public Dictionary<string, string> Signals { get; } = new(StringComparer.Ordinal);

    /// <summary>Errors by id; the value is the code, null where there is none.</summary>
    public Dictionary<string, string?> Errors { get; } = new(StringComparer.Ordinal);

    /// <summary>Escalations by id; the value is the code, null where there is none or an empty one.</summary>
    public Dictionary<string, string?> Escalations { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether any element of the file has the id; a missing one counts as that of elements without id.</summary>
    public bool HasElement(string? id)
    {
        if (_ids is null)
        {
            _ids = new(StringComparer.Ordinal);
            foreach (var element in _root.DescendantsAndSelf())
            {
                // What the schema does not know has its id as it stands.
                _ = _ids.Add((element.Namespace == BpmnNamespaces.Model || BpmnNamespaces.IsDiagram(element.Namespace) ? element.Id() : element.Attribute("id")) ?? string.Empty);
            }
        }

        return _ids.Contains(id ?? string.Empty);
    }

    /// <summary>
    /// The id to which a reference leads: what follows the prefix, where the root declares the prefix for the target
    /// namespace; null where it leads elsewhere.
    /// </summary>
    public string? LocalId(string? reference)
    {
        if (reference is null)
        {
            return null;
        }

        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return reference;
        }

        return UriOf(reference[..colon]) == TargetNamespace && TargetNamespace is not null ? reference[(colon + 1)..] : null;
    }

    /// <summary>The namespace of a prefix as the root declares it; null when it does not.</summary>
    public string? UriOf(string prefix)
    {
        foreach (var attribute in _root.Attributes)
        {
            if (attribute.IsDeclaration && attribute.Prefix.Length > 0 && attribute.LocalName == prefix)
            {
                return attribute.Value;
            }
        }

        return null;
    }
}
