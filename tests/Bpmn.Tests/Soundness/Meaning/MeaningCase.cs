namespace ProcOS.Bpmn.Tests.Soundness.Meaning;

/// <summary>A small model whose verdicts were found by reading the specification, and by asking the engine.</summary>
/// <param name="Text">See <see cref="ModelText"/>.</param>
/// <param name="Bpmn">The verdict by the specification, as <see cref="Verdicts.Word"/>.</param>
/// <param name="Camunda">The verdict for Camunda 7.</param>
public sealed record MeaningCase(string Name, string Text, string Bpmn, string Camunda)
{
    public const string Sound = "Sound";
    public const string Deadlock = "Unsound Deadlock";
    public const string Unsafe = "Unsound Unsafe";
    public const string Livelock = "Unsound Livelock";
    public const string Dead = "Unsound DeadElement";
    public const string IllFormed = "IllFormed IllFormed";
    public const string Undefined = "Undefined Undefined";

    public MeaningCase(string name, string text, string both)
        : this(name, text, both, both)
    {
    }

    public override string ToString() => Name;
}
