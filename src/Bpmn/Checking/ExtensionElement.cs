using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking;

/// <summary>An element of the Camunda namespace inside a process.</summary>
/// <param name="Element">The element.</param>
/// <param name="Holder">The nearest element of BPMN around it that has an id: findings name it.</param>
internal readonly record struct ExtensionElement(XmlElement Element, XmlElement Holder)
{
    public static IReadOnlyList<ExtensionElement> Of(BpmnDocument document)
    {
        var found = new List<ExtensionElement>();
        foreach (var process in document.Processes)
        {
            Add(process.Element, process.Element, found);
        }

        return found;
    }

    // Recursion is bounded by the depth that the reader accepts.
    private static void Add(XmlElement element, XmlElement holder, List<ExtensionElement> found)
    {
        if (element.IsCamunda)
        {
            found.Add(new ExtensionElement(element, holder));
        }
        else if (element.Namespace == BpmnNamespaces.Model && element.Attribute("id") is not null)
        {
            holder = element;
        }

        foreach (var child in element.Elements)
        {
            Add(child, holder, found);
        }
    }
}
