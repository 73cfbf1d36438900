using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Soundness;

/// <summary>One thing that a proof found.</summary>
/// <param name="Property">The property that is broken, or would be; null where it is none of the four.</param>
/// <param name="Element">The element to look at.</param>
/// <param name="Message">What happens, in sentences: the run, and what is wrong after it.</param>
/// <param name="Run">The elements of the run in their order; empty where there is none to show.</param>
public sealed record SoundnessProblem(
    ProblemKind Kind, SoundnessProperty? Property, XmlElement Element, string Message, IReadOnlyList<string> Run)
{
    /// <summary>Whether it only warns: the verdict does not depend on it.</summary>
    public bool IsWarning => Kind is ProblemKind.ImplicitEnd or ProblemKind.SameEndTwice or ProblemKind.ResolvedDeadlock;
}
