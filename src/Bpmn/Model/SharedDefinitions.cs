using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>Event definitions beside the processes, which events refer to. Few files have any; the others pay nothing.</summary>
internal sealed class SharedDefinitions
{
    private readonly Dictionary<string, XmlElement>? _byId;

    public SharedDefinitions(XmlElement definitions)
    {
        foreach (var element in definitions.Elements)
        {
            if (FlowNode.IsDefinition(element) && element.Attribute("id")?.Trim() is { Length: > 0 } id)
            {
                _ = (_byId ??= new Dictionary<string, XmlElement>(StringComparer.Ordinal)).TryAdd(id, element);
            }
        }
    }

    /// <summary>Gives an event what it refers to.</summary>
    public void Resolve(FlowNode node)
    {
        if (_byId is not null && node.Kind.IsEvent() && node.SharedDefinitionIds is { Count: > 0 } ids)
        {
            node.SharedDefinitions = [.. ids.Select(id => _byId.GetValueOrDefault(id)).OfType<XmlElement>()];
        }
    }
}
