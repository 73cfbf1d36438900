namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-TDE-…</c>.</summary>
public static class TaskErrors
{
    public static ErrorCode NotJson { get; } = new("PROC-TDE-001", "The task specification is not JSON", "Give variable taskSpec as one JSON object without comments and without a member twice.");

    public static ErrorCode MemberMissing { get; } = new("PROC-TDE-002", "A member is missing", "Add the member.");

    public static ErrorCode MemberType { get; } = new("PROC-TDE-003", "A member has the wrong type", "Write the member in the type that the schema gives.");

    public static ErrorCode MemberValue { get; } = new("PROC-TDE-004", "A member has a value that is not allowed", "Choose a value that the schema allows.");

    public static ErrorCode UnknownVersion { get; } = new("PROC-TDE-005", "The version of the specification is unknown", "Write version 1, or use a newer ProcOS.");

    public static ErrorCode UnknownTask { get; } = new("PROC-TDE-006", "No task has this name", "Use a task that the guide to tasks lists.");

    public static ErrorCode UnknownTool { get; } = new("PROC-TDE-007", "No tool has this name", "Remove the tool from the specification: the tasks here use none.");

    public static ErrorCode SpecInvalid { get; } = new("PROC-TDE-010", "The task specification is not valid", "Mend every problem that the outcome's error lists, then start the task again.");

    public static ErrorCode Unsolvable { get; } = new("PROC-TDE-011", "The task has no answer for its inputs", "Change the inputs: trying again gives the same.");

    public static ErrorCode TimedOut { get; } = new("PROC-TDE-012", "The task did not end within its budget", "Raise budget.seconds, or look in the engine why no handler took the task.");

    public static ErrorCode Broke { get; } = new("PROC-TDE-013", "The task broke every time it was tried", "Look for the task's id in the kernel's log: it has the exception.");

    public static ErrorCode OutcomeInvalid { get; } = new("PROC-TDE-014", "The outcome does not fulfil its schema", "Set variable outcome only by the handlers of tde_template.");

    internal static IReadOnlyList<ErrorCode> All =>
    [
        NotJson, MemberMissing, MemberType, MemberValue, UnknownVersion, UnknownTask, UnknownTool,
        SpecInvalid, Unsolvable, TimedOut, Broke, OutcomeInvalid,
    ];
}
