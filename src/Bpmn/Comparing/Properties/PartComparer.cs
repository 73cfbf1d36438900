using ProcOS.Bpmn.Comparing.Matching;
using ProcOS.Bpmn.Hashing;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Comparing.Properties;

/// <summary>Compares what an element says itself: attributes, texts and the parts that are no items.</summary>
/// <param name="ignoresIds">Whether the ids of parts say nothing, as those of a model whose ids were made anew.</param>
internal sealed class PartComparer(ItemMatches matches, bool ignoresIds)
{
    private static readonly string[] Identities = ["name", "key", "target", "event", "id"];

    private readonly List<PropertyChange> _changes = [];
    private readonly List<PropertyChange> _notations = [];

    public IReadOnlyList<PropertyChange> Changes => _changes;

    /// <summary>What is written otherwise and means the same.</summary>
    public IReadOnlyList<PropertyChange> Notations => _notations;

    /// <param name="counts">Which attributes are compared; those of parts all are.</param>
    public void Compare(XmlElement before, XmlElement after, Func<XmlAttr, bool> counts) => Compare(before, after, string.Empty, counts);

    // Recursion is bounded: the reader bounds the depth, and the compiler that of its blocks.
    private void Compare(XmlElement before, XmlElement after, string path, Func<XmlAttr, bool> counts)
    {
        Attributes(before, after, path, counts);
        var (old, current) = (Words(before), Words(after));
        if (Differ(before, string.Empty, before.LocalName, old, current))
        {
            Add(path.Length == 0 ? "text" : path[..^1], old, current);
        }

        var pairs = Pairs(Parts(before), Parts(after)).ToList();
        Order(pairs, Parts(after), path);
        foreach (var (left, right) in pairs)
        {
            var name = path + PartNames.Of(left ?? right!) + Identity(left ?? right!);
            if (left is null || right is null)
            {
                Add(name, left is null ? null : PartNames.Describe(left), right is null ? null : PartNames.Describe(right));
            }
            else
            {
                Compare(left, right, name + "/", attribute => !ignoresIds || attribute is not { LocalName: "id", Namespace: "" });
            }
        }
    }

    private void Attributes(XmlElement before, XmlElement after, string path, Func<XmlAttr, bool> counts)
    {
        foreach (var attribute in before.Attributes.Where(attribute => IsCompared(attribute) && counts(attribute)))
        {
            var current = after.Attribute(attribute.Namespace, attribute.LocalName);
            if (current is null || Differ(before, attribute.Namespace, attribute.LocalName, attribute.Value, current))
            {
                Add(current is null ? before : null, attribute, path, attribute.Value, current);
            }
        }

        foreach (var attribute in after.Attributes.Where(attribute => IsCompared(attribute) && counts(attribute)))
        {
            if (before.Attribute(attribute.Namespace, attribute.LocalName) is null)
            {
                Add(after, attribute, path, null, attribute.Value);
            }
        }
    }

    // The holder is that of an attribute that only one side has.
    private void Add(XmlElement? holder, XmlAttr attribute, string path, string? from, string? to) =>
        (holder is not null && SchemaDefaults.IsDefault(holder, attribute) ? _notations : _changes).Add(new PropertyChange(path + PartNames.Of(attribute), from, to));

    private void Add(string name, string? from, string? to) => _changes.Add(new PropertyChange(name, from, to));

    // The prefix of a reference is a matter of taste, and the id that it names may have been made anew.
    private bool Differ(XmlElement holder, string uri, string name, string from, string to) => IsReference(holder, uri, name)
        ? !matches.AreSame(BpmnReference.LocalPart(from), BpmnReference.LocalPart(to), ignoresIds)
        : from != to;

    private static bool IsCompared(XmlAttr attribute) =>
        !attribute.IsDeclaration && !attribute.Is(BpmnNamespaces.SchemaInstance, "schemaLocation");

    private static bool IsReference(XmlElement holder, string uri, string name) => uri switch
    {
        BpmnNamespaces.SchemaInstance => name == "type",
        "" => name.EndsWith("Ref", StringComparison.Ordinal)
            || name.EndsWith("Refs", StringComparison.Ordinal)
            || (holder.Namespace == BpmnNamespaces.Model && (name == "default" || (name == holder.LocalName && name is "source" or "target"))),
        _ => false,
    };

    private static List<XmlElement> Parts(XmlElement element) =>
    [
        .. element.Elements.Where(child => !ItemSet.IsItem(child, element)
            && !ItemSet.IsHolder(child)
            && !child.IsBpmn("flowNodeRef")
            && !CanonicalDigest.IsLeftOut(child)),
    ];

    private static string Words(XmlElement element) => element.Content.Count == 0 || (Parts(element).Count > 0 && !element.IsMixed)
        ? string.Empty
        : string.Join(' ', element.Content.OfType<XmlText>().Where(text => element.IsMixed || !text.IsBlank).Select(text => element.IsMixed ? text.Value : text.Value.Trim()));

    // Listeners and parameters run in their order.
    private void Order(List<(XmlElement? Before, XmlElement? After)> pairs, List<XmlElement> after, string path)
    {
        var current = pairs.Where(pair => pair is { Before: not null, After: not null }).ToList();
        var sorted = current.OrderBy(pair => after.FindIndex(part => ReferenceEquals(part, pair.After))).ToList();
        if (!current.SequenceEqual(sorted))
        {
            Add(path + "order", Sequences.Between(current, sorted, Name), Sequences.Between(sorted, current, Name));
        }

        string Name((XmlElement? Before, XmlElement? After) pair) => PartNames.Of(pair.Before!) + Identity(pair.Before!);
    }

    private IEnumerable<(XmlElement? Before, XmlElement? After)> Pairs(List<XmlElement> before, List<XmlElement> after)
    {
        var partners = new XmlElement?[before.Count];
        var taken = new HashSet<XmlElement>(ReferenceEqualityComparer.Instance);
        Take(part => PartNames.Key(part) + Identity(part));
        Take(PartNames.Key);
        return before.Select((part, i) => ((XmlElement?)part, partners[i]))
            .Concat(after.Where(part => !taken.Contains(part)).Select(part => ((XmlElement?)null, (XmlElement?)part)));

        void Take(Func<XmlElement, string> key)
        {
            var free = after.Where(part => !taken.Contains(part))
                .GroupBy(key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => new Queue<XmlElement>(group), StringComparer.Ordinal);
            for (var i = 0; i < before.Count; i++)
            {
                if (partners[i] is null && free.TryGetValue(key(before[i]), out var parts) && parts.TryDequeue(out var part))
                {
                    partners[i] = part;
                    taken.Add(part);
                }
            }
        }
    }

    // Tells apart parts of the same name, such as input parameters.
    private string Identity(XmlElement part)
    {
        if (part.Namespace == BpmnNamespaces.Model)
        {
            return string.Empty;
        }

        var identity = Identities.FirstOrDefault(name => part.Attribute(name) is not null && (name != "id" || !ignoresIds));
        return identity is null ? string.Empty : $"[{part.Attribute(identity)}]";
    }
}
