using ProcOS.Bpmn.Metadata;

namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>An executable process says what it is, and its stamped digest is its own.</summary>
internal sealed class MetadataComplete() : Rule("procos/metadata", Severity.Warning)
{
    private static readonly string[] Mandatory =
        [MetadataNames.Name, MetadataNames.Version, MetadataNames.Intent, MetadataNames.Domain, MetadataNames.CreatedBy];

    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options)
    {
        if (MetadataHolder.Find(document) is not { IsExecutable: true } process)
        {
            yield break;
        }

        var properties = MetadataHolder.Properties(document);
        var missing = Mandatory.Where(name => !properties.ContainsKey(name)).ToArray();
        if (missing.Length > 0)
        {
            yield return At(process.Element, $"Expected the metadata {string.Join(", ", missing)} on process '{process.Id}', but there is none.");
        }

        var verdict = BpmnMetadata.Verify(document);
        if (verdict == HashVerdict.Mismatch)
        {
            yield return At(
                process.Element,
                $"Expected {MetadataNames.Hash} of process '{process.Id}' to be {BpmnHash.Compute(document)}, but it is {properties[MetadataNames.Hash]}: the model was changed after it was stamped.",
                Severity.Error);
        }
        else if (verdict == HashVerdict.Missing)
        {
            yield return At(
                process.Element,
                $"Expected {MetadataNames.Hash} on process '{process.Id}', but there is none.",
                options.RequireHash ? Severity.Error : Severity.Warning);
        }
    }
}
