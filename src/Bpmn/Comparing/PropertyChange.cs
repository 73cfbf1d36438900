namespace ProcOS.Bpmn.Comparing;

/// <summary>One thing about an element that is another.</summary>
/// <param name="Name">
/// An attribute, or the way to a part of the element, such as <c>timerEventDefinition/timeDuration</c> or
/// <c>extensionElements/camunda:inputOutput/camunda:inputParameter[amount]</c>.
/// </param>
/// <param name="From">Null when it was not there.</param>
/// <param name="To">Null when it is gone.</param>
public sealed record PropertyChange(string Name, string? From, string? To);
