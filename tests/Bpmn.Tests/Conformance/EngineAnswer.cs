namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>What an engine said to the deployment of one file.</summary>
/// <param name="Status">200, 400 or 500.</param>
internal sealed record EngineAnswer(int Status, string Message, IReadOnlyList<EngineAnswerProblem> Problems);

/// <summary>One problem of the list.</summary>
/// <param name="Line">0 where the engine gives none.</param>
internal sealed record EngineAnswerProblem(string Message, int Line, int Column, string? ElementId)
{
    public bool IsOfSchema => Message.StartsWith("cvc-", StringComparison.Ordinal) || Message.StartsWith("Undeclared", StringComparison.Ordinal);

    /// <summary>The constraint that a problem of the schema names.</summary>
    public bool Breaks(string constraint) => Message.StartsWith($"{constraint}:", StringComparison.Ordinal);

    public override string ToString() => $"{Line}:{Column} {ElementId} {Message}";
}
