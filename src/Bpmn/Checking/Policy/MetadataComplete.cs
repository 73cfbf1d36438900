using ProcOS.Bpmn.Metadata;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>An executable process says what it is, and its stamped digest is its own.</summary>
internal sealed class MetadataComplete() : Rule("procos/metadata", Severity.Warning)
{
    private static readonly string[] Mandatory =
        [MetadataNames.Name, MetadataNames.Version, MetadataNames.Intent, MetadataNames.Domain, MetadataNames.CreatedBy];

    public override void Check(CheckRun run)
    {
        if (MetadataHolder.Find(run.Document) is not { IsExecutable: true } process)
        {
            return;
        }

        var properties = MetadataHolder.Properties(run.Document);
        var missing = (run.Options.RequiredMetadata ?? Mandatory).Where(name => !properties.ContainsKey(name)).ToArray();
        if (missing.Length > 0)
        {
            Report(run, process.Element, $"Expected the metadata {string.Join(", ", missing)} on {ElementName.Of(process.Element)}, but there is none.");
        }

        var stamped = properties.GetValueOrDefault(MetadataNames.Hash);
        if (stamped is not null && stamped != run.Digest)
        {
            Report(
                run,
                process.Element,
                $"Expected {MetadataNames.Hash} of {ElementName.Of(process.Element)} to be {run.Digest}, but it is {stamped}: the model was changed after it was stamped.",
                Severity.Error);
        }
        else if (stamped is null)
        {
            Report(
                run,
                process.Element,
                $"Expected {MetadataNames.Hash} on {ElementName.Of(process.Element)}, but there is none.",
                run.Options.RequireHash ? Severity.Error : Severity.Warning);
        }
    }
}
