using ProcOS.Bpmn;
using ProcOS.Bpmn.Blocks;
using ProcOS.Das.Generation.Drafting;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Generation.Content;

internal sealed class DraftCompiler : IDraftCompiler
{
    public byte[] Compile(Draft draft)
    {
        try
        {
            return BpmnWriter.Write(BlockCompiler.Compile(draft.Process));
        }
        catch (BlockCompileException refused)
        {
            throw new DraftRefusedException(GenerationErrors.TooComplex, draft.Process.Name, found: refused.Message, innerException: refused);
        }
    }
}
