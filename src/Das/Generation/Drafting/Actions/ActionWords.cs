namespace ProcOS.Das.Generation.Drafting.Actions;

/// <param name="Name">In imperative form, with a capital first letter.</param>
/// <param name="Verb">The verb's base form.</param>
/// <param name="Form">The form in which it was written.</param>
internal sealed record ActionWords(string Name, string Verb, VerbForm Form);
