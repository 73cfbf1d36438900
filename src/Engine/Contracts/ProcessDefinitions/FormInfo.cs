namespace ProcOS.Engine;

/// <summary>Where a form is; all null when there is none.</summary>
/// <param name="Key">Its form key, such as <c>embedded:deployment:form.html</c>.</param>
/// <param name="CamundaFormRef">Its reference, for a Camunda form.</param>
/// <param name="ContextPath">Of the process application that brings it.</param>
public sealed record FormInfo(string? Key, FormReference? CamundaFormRef, string? ContextPath);
