using ProcOS.Bpmn.Blocks.Compiling;
using ProcOS.Bpmn.Layout;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Blocks;

/// <summary>
/// Turns the block form into a complete, stamped BPMN document with a diagram. The same blocks always give the same
/// bytes.
/// </summary>
public static class BlockCompiler
{
    /// <exception cref="BlockCompileException">The blocks have no process.</exception>
    public static BpmnDocument Compile(ProcessBlock process)
    {
        var definitions = ProcessXml.Definitions(BlockPlanner.Plan(process));
        return BpmnMetadata.Stamp(BpmnLayout.Apply(new BpmnDocument(new XmlTree([], definitions, []))));
    }
}
