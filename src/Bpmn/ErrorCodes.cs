namespace ProcOS.Bpmn;

/// <summary>The codes of this library; Foundation's catalogue lists the same with their next steps.</summary>
internal static class ErrorCodes
{
    public const string NotXml = "PROC-BPM-001";
    public const string Dtd = "PROC-BPM-002";
    public const string TooLarge = "PROC-BPM-003";
    public const string TooDeep = "PROC-BPM-004";
    public const string Encoding = "PROC-BPM-005";
    public const string NotBpmn = "PROC-BPM-006";
    public const string DuplicateId = "PROC-BPM-007";
    public const string DanglingReference = "PROC-BPM-008";
    public const string Empty = "PROC-BPM-009";
    public const string Block = "PROC-BPM-020";
    public const string Layout = "PROC-BPM-023";
    public const string Configuration = "PROC-BPM-021";
}
