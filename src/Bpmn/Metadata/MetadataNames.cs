using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Metadata;

/// <summary>The names of the metadata properties.</summary>
internal static class MetadataNames
{
    public const string Name = "procos.name";
    public const string Version = "procos.version";
    public const string Intent = "procos.intent";
    public const string Domain = "procos.domain";
    public const string CreatedBy = "procos.created_by";
    public const string Hash = "procos.validation_hash";

    public static bool IsHash(XmlElement element) =>
        element.LocalName == "property" && element.IsCamunda && element.Attribute("name") == Hash;
}
