namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-KNW-…</c>.</summary>
public static class KnowledgeErrors
{
    public static ErrorCode SourceMissing { get; } = new(
        "PROC-KNW-001", "A knowledge source is not there", "Put the file back or take it out of KNOWLEDGE_SOURCES, then preload again.");

    public static ErrorCode SourceOutside { get; } = new(
        "PROC-KNW-002", "A knowledge source leads out of its folder", "Name the real file in KNOWLEDGE_SOURCES instead of linking to it.");

    public static ErrorCode SourceNotText { get; } = new(
        "PROC-KNW-003", "A knowledge source is not text in UTF-8", "Convert it to text, or take it out of KNOWLEDGE_SOURCES.");

    public static ErrorCode SourceTooLarge { get; } = new(
        "PROC-KNW-004", "A knowledge source is too large", "Split it into smaller files.");

    public static ErrorCode TooManySources { get; } = new(
        "PROC-KNW-005", "There are too many knowledge sources", "Name smaller folders in KNOWLEDGE_SOURCES.");

    public static ErrorCode CollectionBound { get; } = new(
        "PROC-KNW-006",
        "The knowledge collection holds vectors of another model",
        "Go back to that model, or choose another collection and preload again: vectors of two models cannot be compared.");

    public static ErrorCode QueryRefused { get; } = new(
        "PROC-KNW-007", "The question cannot be searched for", "Ask a question in words.");

    public static ErrorCode OptionOutOfRange { get; } = new(
        "PROC-KNW-008", "A knowledge setting is out of its range", "Correct the setting.");

    public static ErrorCode PreloadUnknown { get; } = new(
        "PROC-KNW-009", "There is no such preload or retrieval in the store", "Start the process again: ids are made by its first step.");

    public static ErrorCode PreloadExists { get; } = new(
        "PROC-KNW-010", "A preload with this id has run already", "Start without preloadId, or with a new one.");

    public static ErrorCode SourceUnreadable { get; } = new(
        "PROC-KNW-011", "A knowledge source cannot be read", "Check the file's permissions.");

    public static ErrorCode SnapshotRefused { get; } = new(
        "PROC-KNW-012", "A knowledge snapshot cannot be written or read", "Export the collection again and use that file whole.");

    internal static IReadOnlyList<ErrorCode> All =>
    [
        SourceMissing, SourceOutside, SourceNotText, SourceTooLarge, TooManySources, CollectionBound, QueryRefused,
        OptionOutOfRange, PreloadUnknown, PreloadExists, SourceUnreadable, SnapshotRefused,
    ];
}
