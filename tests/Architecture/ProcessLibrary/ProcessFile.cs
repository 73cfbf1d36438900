using ProcOS.Bpmn;

namespace ProcOS.Architecture.ProcessLibrary;

/// <summary>A model under <c>processes/</c>.</summary>
internal sealed record ProcessFile(string Path, BpmnDocument Document)
{
    /// <summary>Those that only orchestrate: the root, and what shows how to delegate.</summary>
    public bool OnlyOrchestrates =>
        Path.EndsWith("kernel/root_peo.bpmn", StringComparison.Ordinal) || Path.Contains("processes/examples/", StringComparison.Ordinal);

    public static IEnumerable<ProcessFile> All() =>
        Checkout.Files("processes", ".bpmn").Select(file => Of(file.Path.Replace('\\', '/'), file.Text));

    public static ProcessFile Of(string path, string xml) => new(path, BpmnReader.Read(System.Text.Encoding.UTF8.GetBytes(xml)));
}
