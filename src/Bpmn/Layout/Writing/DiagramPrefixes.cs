using System.Globalization;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout.Writing;

/// <summary>The prefixes for diagram elements: those that the file declares around it, else new ones declared at the diagram.</summary>
internal sealed class DiagramPrefixes
{
    private readonly List<XmlAttr> _missing = [];

    public DiagramPrefixes(IReadOnlyList<XmlAttr> around)
    {
        Diagram = Prefix(around, BpmnNamespaces.Diagram, "bpmndi");
        Common = Prefix(around, BpmnNamespaces.DiagramCommon, "dc");
        Interchange = Prefix(around, BpmnNamespaces.DiagramInterchange, "di");
    }

    public string Diagram { get; }

    public string Common { get; }

    public string Interchange { get; }

    /// <summary>The further declarations that the diagram needs.</summary>
    public IReadOnlyList<XmlAttr> Missing => _missing;

    private string Prefix(IReadOnlyList<XmlAttr> around, string uri, string wanted)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in around)
        {
            if (attribute.IsDeclaration)
            {
                var prefix = attribute.Prefix.Length == 0 ? string.Empty : attribute.LocalName;
                if (attribute.Value == uri)
                {
                    return prefix;
                }

                taken.Add(prefix);
            }
        }

        var free = wanted;
        for (var number = 2; taken.Contains(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{wanted}{number}");
        }

        _missing.Add(new XmlAttr("xmlns", free, BpmnNamespaces.Xmlns, uri));
        return free;
    }
}
