using System.Collections.Frozen;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Comparing.Properties;

/// <summary>
/// What an absent attribute means: writing the default down changes nothing, and tools differ on whether they do. The
/// defaults are those of the BPMN 2.0 schema and of the Camunda namespace.
/// </summary>
internal static class SchemaDefaults
{
    private static readonly FrozenDictionary<string, string> OfBpmn = new Dictionary<string, string>
    {
        ["associationDirection"] = "None",
        ["behavior"] = "All",
        ["cancelActivity"] = "true",
        ["cancelRemainingInstances"] = "true",
        ["completionQuantity"] = "1",
        ["eventGatewayType"] = "Exclusive",
        ["expressionLanguage"] = "http://www.w3.org/1999/XPath",
        ["gatewayDirection"] = "Unspecified",
        ["instantiate"] = "false",
        ["isClosed"] = "false",
        ["isCollection"] = "false",
        ["isForCompensation"] = "false",
        ["isInterrupting"] = "true",
        ["isSequential"] = "false",
        ["itemKind"] = "Information",
        ["ordering"] = "Parallel",
        ["parallelMultiple"] = "false",
        ["processType"] = "None",
        ["startQuantity"] = "1",
        ["testBefore"] = "false",
        ["textFormat"] = "text/plain",
        ["triggeredByEvent"] = "false",
        ["typeLanguage"] = "http://www.w3.org/2001/XMLSchema",
        ["waitForCompletion"] = "true",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> OfCamunda = new Dictionary<string, string>
    {
        ["asyncAfter"] = "false",
        ["asyncBefore"] = "false",
        ["exclusive"] = "true",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the attribute says what holds without it, too.</summary>
    public static bool IsDefault(XmlElement holder, XmlAttr attribute) => attribute.Namespace switch
    {
        "" when holder.Namespace == BpmnNamespaces.Model => OfBpmn.GetValueOrDefault(attribute.LocalName) == attribute.Value,
        BpmnNamespaces.Camunda or BpmnNamespaces.Activiti => OfCamunda.GetValueOrDefault(attribute.LocalName) == attribute.Value,
        _ => false,
    };
}
