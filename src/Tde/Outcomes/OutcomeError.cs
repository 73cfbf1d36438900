using ProcOS.Tde.Specs;

namespace ProcOS.Tde.Outcomes;

/// <param name="Code">A catalogued code.</param>
/// <param name="Message">One line, with the next step.</param>
/// <param name="Issues">The problems of the specification, where they are the cause; else empty.</param>
internal sealed record OutcomeError(string Code, string Message, IReadOnlyList<SpecIssue> Issues);
