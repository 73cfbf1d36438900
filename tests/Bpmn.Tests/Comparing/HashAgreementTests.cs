using ProcOS.Bpmn.Comparing;
using ProcOS.Bpmn.Xml;
using Xunit;

namespace ProcOS.Bpmn.Tests.Comparing;

/// <summary>A comparison and the validation hash never contradict each other: the same hash, and only then, means no change but of the layout.</summary>
public sealed class HashAgreementTests
{
    private const int Rounds = 800;

    private static readonly BpmnDocument[] Models = [.. Corpus.Miwg().Concat(Corpus.Camunda7()).Concat(Corpus.Own()).Select(TryRead).OfType<BpmnDocument>()];

    [Fact]
    public void Compare_RandomEdits_FindsAChangeWhereTheHashIsAnotherAndOnlyThere()
    {
        // A fixed seed: a failure can be seen again.
        var random = new Random(20_261_122);
        var (same, other) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var model = Models[random.Next(Models.Length)];
            var elements = model.Root.DescendantsAndSelf().ToArray();
            var changed = Edit(model, elements[random.Next(elements.Length)], random);

            var hasSameHash = BpmnHash.Compute(model) == BpmnHash.Compute(changed);
            var diff = BpmnComparer.Compare(model, changed);

            _ = hasSameHash ? same++ : other++;
            Assert.True(hasSameHash == diff.HasSameHash, $"round {round}: the hash is {(hasSameHash ? "the same" : "another")}, but found:\n{DiffText.Write(diff)}");
        }

        Assert.True(same > Rounds / 20 && other > Rounds / 3, $"{same} edits kept the hash, {other} changed it");
    }

    private static BpmnDocument Edit(BpmnDocument model, XmlElement element, Random random)
    {
        return random.Next(9) switch
        {
            0 => Change(each => each.WithContent([.. each.Content.Reverse()])),
            1 => Change(each => each.WithContent([.. each.Content.OrderBy(_ => random.Next())])),
            2 => Change(each => each.WithAttributes([.. each.Attributes.Reverse()])),
            3 => Change(each => each.With("isForCompensation", "false")),
            4 => Change(each => each.With("id", "another_id")),
            5 => Change(each => each.WithContent([.. each.Content, new XmlElement("any", "thing", "urn:any", [new XmlAttr("xmlns", "any", BpmnNamespaces.Xmlns, "urn:any")], [])])),
            6 => Change(each => ReferenceEquals(each, model.Root) ? each : null),
            7 => Change(each => each.Elements.Count == 0 ? each.WithContent([new XmlText("other words")]) : each),
            _ => model.Edit(each => each.Namespace == BpmnNamespaces.DiagramCommon && each.LocalName == "Bounds" ? each.With("x", "1234") : each),
        };

        BpmnDocument Change(Func<XmlElement, XmlElement?> change) => model.Edit(each => ReferenceEquals(each, element) ? change(each) : each);
    }

    // Strictly: what has an id twice cannot be told apart.
    private static BpmnDocument? TryRead(string file)
    {
        try
        {
            return BpmnReader.Read(File.ReadAllBytes(file));
        }
        catch (BpmnReadException)
        {
            return null;
        }
    }
}
