using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Tests.Soundness;

/// <summary>Verdicts in short, for tests.</summary>
internal static class Verdicts
{
    public static SoundnessVerdict Of(BpmnDocument document, SoundnessProfile profile, string scope = "p", SoundnessOptions? options = null) =>
        SoundnessChecker.Check(document, (options ?? new SoundnessOptions()) with { Profiles = [profile] })
            .Single(verdict => verdict.Scope == scope);

    /// <summary>The verdict as a word, with the kind of problem where there is one.</summary>
    public static string Of(string text, SoundnessProfile profile) => Word(Of(ModelText.Process(text), profile));

    public static string Word(SoundnessVerdict verdict) => verdict.Decisive is { } problem ? $"{verdict.Status} {problem.Kind}" : $"{verdict.Status}";
}
