namespace ProcOS.Bpmn.Model;

/// <summary>A point of a diagram; y grows downwards.</summary>
public readonly record struct DiagramPoint(double X, double Y);
