namespace ProcOS.Foundation.Errors;

/// <summary>
/// Codes <c>PROC-BPM-…</c>. The BPMN library depends on nothing and throws its own exceptions with these codes; here
/// they get the next step.
/// </summary>
public static class BpmnErrors
{
    public static ErrorCode NotXml { get; } = new("PROC-BPM-001", "The file is not well-formed XML", "Open the file at the given line, or save it again from the modeler.");

    public static ErrorCode Dtd { get; } = new("PROC-BPM-002", "The file has a DOCTYPE", "Remove the DOCTYPE: BPMN needs none, and entities are never expanded.");

    public static ErrorCode TooLarge { get; } = new("PROC-BPM-003", "The file is larger than a model may be", "Split the model into called processes, or raise the limit of the reader.");

    public static ErrorCode TooDeep { get; } = new("PROC-BPM-004", "The file is nested deeper than a model may be", "Remove the nesting: no modeler writes such a file.");

    public static ErrorCode Encoding { get; } = new("PROC-BPM-005", "The bytes are not in the encoding that the file declares", "Save the file as UTF-8.");

    public static ErrorCode NotBpmn { get; } = new("PROC-BPM-006", "The file is XML but not BPMN 2.0", "Give a file whose root element is definitions of the BPMN 2.0 namespace.");

    public static ErrorCode DuplicateId { get; } = new("PROC-BPM-007", "Two elements have one id", "Give one of the two elements another id and mend what refers to it.");

    public static ErrorCode DanglingReference { get; } = new("PROC-BPM-008", "A reference names an element that does not exist", "Remove the referring element or mend the reference.");

    public static ErrorCode Empty { get; } = new("PROC-BPM-009", "The file is empty", "Check how the file was written or sent: nothing arrived.");

    public static ErrorCode Block { get; } = new("PROC-BPM-020", "The block form has no process", "Mend the block that the message names.");

    public static ErrorCode Layout { get; } = new("PROC-BPM-023", "The part cannot be laid out", "Name elements of the file that a diagram shows, or lay out the whole model.");

    public static ErrorCode Configuration { get; } = new("PROC-BPM-021", "A configuration of checks cannot be used", "Correct what the message names; the form is docs/rules/configuration.md.");

    internal static IReadOnlyList<ErrorCode> All => [NotXml, Dtd, TooLarge, TooDeep, Encoding, NotBpmn, DuplicateId, DanglingReference, Empty, Block, Layout, Configuration];
}
