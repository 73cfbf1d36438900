using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Schema;

/// <summary>
/// The engine's XML parser has limits against attacks: so many characters in one name, so many attributes on one element.
/// It breaks off there, whatever it has found before.
/// </summary>
internal sealed class ParserLimit() : EngineRule("camunda7/parser-limit")
{
    private const int NameLength = 1000;
    private const int Attributes = 10_000;

    /// <summary>The first thing that is over a limit; null when nothing is.</summary>
    public EngineProblem? Find(XmlTree tree)
    {
        if (tree.Before.Concat(tree.After).Any(IsTooLong))
        {
            return Problem(tree.Root, "Expected at most 1000 characters in the name of each instruction, but one has more.");
        }

        foreach (var element in tree.Root.DescendantsAndSelf())
        {
            if (Message(element) is { } message)
            {
                return Problem(element, message);
            }
        }

        return null;
    }

    private static string? Message(XmlElement element)
    {
        if (element.LocalName.Length > NameLength || element.Prefix.Length > NameLength)
        {
            return $"Expected at most {NameLength} characters in the name of an element and in its prefix, but one has more.";
        }

        if (element.Attributes.Count > Attributes)
        {
            return $"Expected at most {Attributes} attributes on {element.LocalName}, but there are {element.Attributes.Count}.";
        }

        foreach (var attribute in element.Attributes)
        {
            if (attribute.LocalName.Length > NameLength || attribute.Prefix.Length > NameLength)
            {
                return $"Expected at most {NameLength} characters in the names of attributes of {element.LocalName} and in their prefixes, but one has more.";
            }
        }

        return element.Content is not XmlElement[] && element.Content.Any(IsTooLong)
            ? $"Expected at most {NameLength} characters in the name of each instruction inside of {element.LocalName}, but one has more."
            : null;
    }

    private static bool IsTooLong(XmlNode node) => node is XmlInstruction { Target.Length: > NameLength };

    private EngineProblem Problem(XmlElement element, string message) => new(this, element, null, message, Severity.Error, true);
}
