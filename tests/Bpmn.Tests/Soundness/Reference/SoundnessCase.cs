namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>A model whose verdicts were found by thinking.</summary>
/// <param name="Sketch">See <see cref="ModelSketch"/>.</param>
/// <param name="Bpmn">The verdict by the specification, as <see cref="ReferenceVerdict.Property"/>.</param>
/// <param name="Engine">The verdict for Camunda 7.</param>
public sealed record SoundnessCase(string Name, string Sketch, string Bpmn, string Engine)
{
    public override string ToString() => Name;
}
