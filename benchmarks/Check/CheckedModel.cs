using ProcOS.Bpmn;

namespace ProcOS.Benchmarks.Check;

/// <summary>A file and what it is checked with.</summary>
internal sealed record CheckedModel(string Path, CheckOptions Options)
{
    public void Check() => _ = BpmnChecker.CheckFile(File.ReadAllBytes(Path), Options);
}
