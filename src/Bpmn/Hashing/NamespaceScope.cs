using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Hashing;

/// <summary>Which prefix means what at one element.</summary>
internal sealed class NamespaceScope
{
    private readonly NamespaceScope? _outer;
    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);

    private NamespaceScope(NamespaceScope? outer) => _outer = outer;

    /// <summary>The scope inside <paramref name="element"/>; the same when it declares nothing.</summary>
    public static NamespaceScope Inside(XmlElement element, NamespaceScope? outer)
    {
        NamespaceScope? scope = null;
        foreach (var attribute in element.Attributes)
        {
            if (attribute.IsDeclaration)
            {
                scope ??= new NamespaceScope(outer);
                scope._declared[attribute.Prefix.Length == 0 ? string.Empty : attribute.LocalName] = attribute.Value;
            }
        }

        return scope ?? outer ?? new NamespaceScope(null);
    }

    /// <summary>The namespace of a prefix, empty for the default one; null when it is not declared.</summary>
    public string? Resolve(string prefix)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._declared.TryGetValue(prefix, out var uri))
            {
                return uri;
            }
        }

        return null;
    }

    /// <summary>A prefix of the namespace that is not covered by an inner declaration; null when there is none.</summary>
    public string? PrefixOf(string uri)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            foreach (var (prefix, declared) in scope._declared)
            {
                if (declared == uri && prefix.Length > 0 && Resolve(prefix) == uri)
                {
                    return prefix;
                }
            }
        }

        return null;
    }
}
