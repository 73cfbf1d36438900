namespace ProcOS.Bpmn;

/// <summary>What the proof of soundness says about one scope under one profile.</summary>
/// <param name="Profile"><c>bpmn</c> or <c>camunda7</c>.</param>
/// <param name="Scope">The id of the process, or of the collaboration for all pools together.</param>
/// <param name="Verdict"><c>sound</c>, <c>unsound</c>, <c>unknown</c>, <c>ill-formed</c> or <c>undefined</c>.</param>
/// <param name="Property">The property that is broken, or the bound that was hit; null when sound.</param>
/// <param name="Counterexample">The shortest run that shows it, in sentences; null when there is none.</param>
public sealed record SoundnessResult(string Profile, string Scope, string Verdict, string? Property, string? Counterexample)
{
    /// <summary>What was abstracted, a sentence each.</summary>
    public IReadOnlyList<string> Abstracted { get; init; } = [];
}
