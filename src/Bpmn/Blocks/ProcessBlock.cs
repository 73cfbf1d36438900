namespace ProcOS.Bpmn.Blocks;

/// <summary>A whole process in block form: what the drafter writes and the compiler turns into BPMN.</summary>
/// <param name="Id">The process definition key; made from the name when empty.</param>
/// <param name="Intent">The words that the process was drafted from; kept in its metadata.</param>
/// <param name="StartFields">The fields of the start form, beside those that the choices need.</param>
public sealed record ProcessBlock(
    string Id,
    string Name,
    string? Intent,
    IReadOnlyList<FormField> StartFields,
    Block Body)
{
    /// <summary>What happens first, as the label of the start event.</summary>
    public string? StartName { get; init; }

    /// <summary>Metadata <c>procos.version</c>. The default value is 1.0.0.</summary>
    public string Version { get; init; } = "1.0.0";

    /// <summary>Metadata <c>procos.domain</c>. The default value is "generated".</summary>
    public string Domain { get; init; } = "generated";

    /// <summary>Metadata <c>procos.created_by</c>. The default value is "procos".</summary>
    public string CreatedBy { get; init; } = "procos";
}
