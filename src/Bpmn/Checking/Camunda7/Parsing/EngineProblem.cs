using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Parsing;

/// <summary>One thing at which the engine's parser stumbles.</summary>
/// <param name="OwnerId">The id that the engine names; null for that of <paramref name="Element"/>.</param>
/// <param name="IsUnexpected">Whether the parser does not foresee it: it breaks off, with 500 unless it had problems before.</param>
internal sealed record EngineProblem(
    EngineRule Rule, XmlElement Element, string? OwnerId, string Message, Severity Severity, bool IsUnexpected);
