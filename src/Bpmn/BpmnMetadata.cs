using ProcOS.Bpmn.Metadata;

namespace ProcOS.Bpmn;

/// <summary>
/// What a process says about itself: <c>camunda:property</c> elements named <c>procos.…</c> on the first executable
/// process (else on the first one). A value is null when its property is absent or blank.
/// </summary>
/// <param name="ValidationHash">The <see cref="BpmnHash"/> at the time of the stamp.</param>
public sealed record BpmnMetadata(
    string? Name,
    string? Version,
    string? Intent,
    string? Domain,
    string? CreatedBy,
    string? ValidationHash)
{
    public static BpmnMetadata Read(BpmnDocument document)
    {
        var properties = MetadataHolder.Properties(document);
        string? Of(string name) => properties.GetValueOrDefault(name);
        return new BpmnMetadata(
            Of(MetadataNames.Name),
            Of(MetadataNames.Version),
            Of(MetadataNames.Intent),
            Of(MetadataNames.Domain),
            Of(MetadataNames.CreatedBy),
            Of(MetadataNames.Hash));
    }

    /// <summary>The same document with its current digest in <c>procos.validation_hash</c>; unchanged without a process.</summary>
    public static BpmnDocument Stamp(BpmnDocument document) =>
        MetadataHolder.WithProperty(document, MetadataNames.Hash, BpmnHash.Compute(document));

    /// <summary>Whether the stamped digest is that of the document as it is now.</summary>
    public static HashVerdict Verify(BpmnDocument document) => Read(document).ValidationHash switch
    {
        null => HashVerdict.Missing,
        var stamped => stamped == BpmnHash.Compute(document) ? HashVerdict.Valid : HashVerdict.Mismatch,
    };
}
