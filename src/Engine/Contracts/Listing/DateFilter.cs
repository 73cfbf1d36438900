namespace ProcOS.Engine;

/// <summary>Narrows by a date.</summary>
/// <param name="Operator"><see cref="FilterOperator.GreaterThan"/> or <see cref="FilterOperator.LessThan"/>.</param>
/// <param name="Value">The moment.</param>
public sealed record DateFilter(FilterOperator Operator, DateTimeOffset Value);
