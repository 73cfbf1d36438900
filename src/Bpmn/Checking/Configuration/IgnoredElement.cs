namespace ProcOS.Bpmn;

/// <summary>A finding that is accepted for one element.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Element">Element id.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record IgnoredElement(string Rule, string Element, string Reason);
