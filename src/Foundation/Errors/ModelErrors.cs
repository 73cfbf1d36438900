namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-LLM-…</c>.</summary>
public static class ModelErrors
{
    public static ErrorCode Unreachable { get; } = new(
        "PROC-LLM-001", "The model server cannot be reached", "Check that it runs and that the base URL is right, or set the provider to none.");

    public static ErrorCode TimedOut { get; } = new(
        "PROC-LLM-002", "The model server did not answer in time", "Try again, or use a smaller model.");

    public static ErrorCode CredentialsRefused { get; } = new(
        "PROC-LLM-003", "The model server refused the credentials", "Check the API key.");

    public static ErrorCode RateLimited { get; } = new(
        "PROC-LLM-004", "The model server has no capacity for us now", "Wait and try again, or raise the account's limit.");

    public static ErrorCode ServerFailed { get; } = new(
        "PROC-LLM-005", "The model server failed", "Look into the model server's log, then try again.");

    public static ErrorCode RequestRefused { get; } = new(
        "PROC-LLM-006", "The model server refused the request", "Check that the model's name is right and that the server has it.");

    public static ErrorCode AnswerMalformed { get; } = new(
        "PROC-LLM-007", "The model server's answer is not in the format of its provider", "Check that the provider setting fits the server at the base URL.");

    public static ErrorCode DimensionsDiffer { get; } = new(
        "PROC-LLM-008", "The embedding model answers vectors of another length", "Set EMBEDDING_DIMENSIONS to the model's length, or leave it out.");

    public static ErrorCode SettingsIncomplete { get; } = new(
        "PROC-LLM-009", "A model provider is chosen but not fully set", "Set the missing key, or set the provider to none.");

    public static ErrorCode NotSupported { get; } = new(
        "PROC-LLM-010", "This model client does not support what was asked for", "Ask with text messages and without tools.");

    internal static IReadOnlyList<ErrorCode> All =>
    [
        Unreachable, TimedOut, CredentialsRefused, RateLimited, ServerFailed, RequestRefused, AnswerMalformed,
        DimensionsDiffer, SettingsIncomplete, NotSupported,
    ];
}
