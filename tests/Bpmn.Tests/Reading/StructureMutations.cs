using ProcOS.Bpmn.Tests.Comparing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Tests.Reading;

/// <summary>
/// Well-formed files that mean something else: elements removed, doubled, put elsewhere, nested deeply or renamed,
/// attributes removed or with the values of others.
/// </summary>
internal static class StructureMutations
{
    private static readonly string[] Names =
    [
        "process", "subProcess", "transaction", "adHocSubProcess", "task", "userTask", "callActivity", "startEvent", "endEvent",
        "boundaryEvent", "intermediateCatchEvent", "exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway",
        "complexGateway", "sequenceFlow", "messageFlow", "lane", "laneSet", "participant", "collaboration", "message", "association",
        "dataObject", "timerEventDefinition", "errorEventDefinition", "terminateEventDefinition", "linkEventDefinition",
        "compensateEventDefinition", "multiInstanceLoopCharacteristics", "conditionExpression", "extensionElements", "definitions", "unheardOf",
    ];

    public static byte[] Of(byte[] original, Random random)
    {
        var document = BpmnReader.Read(Readable(original), BpmnReadLimits.Lenient);
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var elements = document.Root.DescendantsAndSelf().Skip(1).ToArray();
            if (elements.Length == 0)
            {
                break;
            }

            var (one, other) = (elements[random.Next(elements.Length)], elements[random.Next(elements.Length)]);
            document = Change(document, one, other, random);
        }

        return BpmnWriter.Write(document);
    }

    private static BpmnDocument Change(BpmnDocument document, XmlElement one, XmlElement other, Random random) => random.Next(9) switch
    {
        0 => At(document, one, _ => null),
        1 => At(document, document.ParentOf(one) ?? other, each => each.WithContent([.. each.Content, one])),
        2 => At(document, other, each => each.WithContent([.. each.Content, one])),
        3 => At(document, one, each => new XmlElement(each.Prefix, Names[random.Next(Names.Length)], each.Namespace, each.Attributes, each.Content)),
        4 => At(document, one, each => each.With("id", other.Attribute("id"))),
        5 => At(document, one, each => each.With(Reference(random), other.Attribute("id") ?? "nothing")),
        6 => At(document, one, each => each.WithAttributes([.. each.Attributes.Where(_ => random.Next(2) == 0)])),
        7 => At(document, one, each => Nested(each, random.Next(1, 300))),
        _ => At(document, one, each => new XmlElement("__proto__", each.LocalName, each.Namespace, [.. each.Attributes, new XmlAttr("xmlns", "__proto__", BpmnNamespaces.Xmlns, each.Namespace)], each.Content)),
    };

    // Once: what is changed may hold itself afterwards.
    private static BpmnDocument At(BpmnDocument document, XmlElement target, Func<XmlElement, XmlElement?> change)
    {
        var isDone = false;
        return document.Edit(each =>
        {
            if (isDone || !ReferenceEquals(each, target))
            {
                return each;
            }

            isDone = true;
            return change(each);
        });
    }

    private static string Reference(Random random)
    {
        string[] references = ["sourceRef", "targetRef", "attachedToRef", "default", "bpmnElement", "processRef", "errorRef", "messageRef", "calledElement"];
        return references[random.Next(references.Length)];
    }

    private static XmlElement Nested(XmlElement element, int depth)
    {
        for (var i = 0; i < depth; i++)
        {
            element = new XmlElement(element.Prefix, "subProcess", element.Namespace, [], [element]);
        }

        return element;
    }

    // The four files of the corpus that cannot be read have nothing to change the structure of.
    private static byte[] Readable(byte[] original)
    {
        try
        {
            _ = BpmnReader.Read(original, BpmnReadLimits.Lenient);
            return original;
        }
        catch (BpmnReadException)
        {
            return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process/></definitions>"u8.ToArray();
        }
    }
}
