using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking;

/// <summary>An element that says how work is done.</summary>
/// <param name="Node">The node that findings name.</param>
/// <param name="Element">The node's element, or the message definition of a throwing event.</param>
internal sealed record WorkElement(FlowNode Node, XmlElement Element)
{
    /// <summary>Service, send and business rule tasks, and throwing message events.</summary>
    public static IEnumerable<WorkElement> Of(IEnumerable<FlowNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Kind is FlowNodeKind.ServiceTask or FlowNodeKind.SendTask or FlowNodeKind.BusinessRuleTask)
            {
                yield return new WorkElement(node, node.Element);
            }
            else if (node.Kind is FlowNodeKind.EndEvent or FlowNodeKind.IntermediateThrowEvent)
            {
                foreach (var definition in node.EventDefinitions)
                {
                    if (definition.LocalName == "messageEventDefinition")
                    {
                        yield return new WorkElement(node, definition);
                    }
                }
            }
        }
    }
}
