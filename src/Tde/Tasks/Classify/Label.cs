namespace ProcOS.Tde.Tasks.Classify;

/// <param name="Name">What the answer says.</param>
/// <param name="Tokens">The tokens that speak for the label: those of its name and of its keywords.</param>
internal sealed record Label(string Name, IReadOnlySet<string> Tokens);
