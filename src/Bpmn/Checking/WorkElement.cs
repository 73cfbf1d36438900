using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking;

/// <summary>An element that says how work is done.</summary>
/// <param name="Node">The node that findings name.</param>
/// <param name="Element">The node's element, or the message definition of a throwing event.</param>
internal sealed record WorkElement(FlowNode Node, XmlElement Element);

/// <summary>Service, send and business rule tasks, and throwing message events.</summary>
internal static class WorkElements
{
    public static IEnumerable<WorkElement> Of(BpmnDocument document)
    {
        foreach (var node in document.Nodes)
        {
            if (node.Kind is FlowNodeKind.ServiceTask or FlowNodeKind.SendTask or FlowNodeKind.BusinessRuleTask)
            {
                yield return new WorkElement(node, node.Element);
            }
            else if (node.Kind is FlowNodeKind.EndEvent or FlowNodeKind.IntermediateThrowEvent)
            {
                foreach (var definition in node.EventDefinitions.Where(definition => definition.LocalName == "messageEventDefinition"))
                {
                    yield return new WorkElement(node, definition);
                }
            }
        }
    }
}
