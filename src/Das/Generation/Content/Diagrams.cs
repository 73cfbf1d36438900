using ProcOS.Bpmn;
using ProcOS.Bpmn.Diagram;

namespace ProcOS.Das.Generation.Content;

internal static class Diagrams
{
    /// <summary>The draft as a picture; for one that cannot be read, an empty one.</summary>
    public static string Of(byte[] xml)
    {
        try
        {
            return SvgRenderer.Render(BpmnReader.Read(xml, BpmnReadLimits.Lenient));
        }
        catch (BpmnReadException)
        {
            return "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        }
    }
}
