using System.Text;
using ProcOS.Bpmn.Writing;

namespace ProcOS.Bpmn;

/// <summary>
/// A document out, as UTF-8 without a byte order mark. Everything that was read is written; the <c>incoming</c> and
/// <c>outgoing</c> of each flow node are completed, as some engines ignore flows without them.
/// </summary>
public static class BpmnWriter
{
    public static byte[] Write(BpmnDocument document) =>
        new UTF8Encoding(false, true).GetBytes(WriteText(document));

    public static string WriteText(BpmnDocument document) =>
        XmlTextWriter.Write(document.Tree with { Root = FlowEnds.Complete(document) });
}
