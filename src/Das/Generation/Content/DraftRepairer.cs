using ProcOS.Bpmn;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Das.Generation.Content;

/// <summary>
/// Mends what can be mended without a decision: the process becomes executable and gets a history lifetime, flow nodes
/// get their incoming and outgoing entries, and the hash is stamped anew.
/// </summary>
internal static class DraftRepairer
{
    private const string HistoryTimeToLive = "P180D";

    /// <summary>The same bytes when there is nothing to mend, or the bytes cannot be read.</summary>
    public static byte[] Repair(byte[] xml)
    {
        BpmnDocument document;
        try
        {
            document = BpmnReader.Read(xml, BpmnReadLimits.Lenient);
        }
        catch (BpmnReadException)
        {
            return xml;
        }

        var root = document.Root.WithContent([.. document.Root.Content.Select(node => node is XmlElement process && process.IsBpmn("process") ? Mend(process) : node)]);
        return BpmnWriter.Write(BpmnMetadata.Stamp(document.WithRoot(root)));
    }

    private static XmlElement Mend(XmlElement process)
    {
        var attributes = process.Attributes.Where(attribute => attribute is not { LocalName: "isExecutable", Namespace.Length: 0 }).ToList();
        attributes.Add(new XmlAttr("isExecutable", "true"));
        if (process.CamundaAttribute("historyTimeToLive") is null)
        {
            attributes.Add(new XmlAttr("camunda", "historyTimeToLive", BpmnNamespaces.Camunda, HistoryTimeToLive));
        }

        return process.WithAttributes(attributes);
    }
}
