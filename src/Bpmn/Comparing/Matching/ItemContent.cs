using System.Text;
using ProcOS.Bpmn.Hashing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Comparing.Matching;

/// <summary>What an item says itself, without ids and references: two items that say the same may be the same.</summary>
internal static class ItemContent
{
    public static string Of(DiffItem item)
    {
        var content = new StringBuilder();
        Append(content, item.Element);
        return content.ToString();
    }

    // Recursion is bounded: the reader bounds the depth, and the compiler that of its blocks.
    private static void Append(StringBuilder content, XmlElement element)
    {
        content.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes
            .Where(attribute => !attribute.IsDeclaration && attribute.LocalName is not ("id" or "default") && !IsReference(attribute.LocalName))
            .OrderBy(attribute => attribute.LocalName, StringComparer.Ordinal))
        {
            content.Append(' ').Append(attribute.LocalName).Append('=').Append(attribute.Value);
        }

        foreach (var child in element.Elements)
        {
            if (!ItemSet.IsItem(child, element) && !ItemSet.IsHolder(child) && !IsReference(child.LocalName) && !CanonicalDigest.IsLeftOut(child))
            {
                Append(content, child);
            }
        }

        content.Append('>').Append(element.Text.Trim());
    }

    private static bool IsReference(string name) =>
        name.EndsWith("Ref", StringComparison.Ordinal) || name.EndsWith("Refs", StringComparison.Ordinal);
}
