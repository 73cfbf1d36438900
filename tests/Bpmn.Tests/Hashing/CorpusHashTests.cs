using System.Globalization;
using System.Text;
using ProcOS.Bpmn.Hashing;
using ProcOS.Bpmn.Tests.Comparing;
using ProcOS.Bpmn.Xml;
using Xunit;

namespace ProcOS.Bpmn.Tests.Hashing;

/// <summary>The digest of real models: what it must not see, and what it must.</summary>
public sealed class CorpusHashTests
{
    private const int Rounds = 250;

    private static readonly BpmnDocument[] Models =
        [.. Corpus.Miwg().Concat(Corpus.Camunda7()).Concat(Corpus.Own()).Select(TryRead).OfType<BpmnDocument>()];

    [Fact]
    public void Compute_OtherAttributeOrder_IsTheSame() => ForAll((model, random) => Same(model, model.Edit(element =>
        element.WithAttributes([.. element.Attributes.OrderBy(_ => random.Next())]))));

    [Fact]
    public void Compute_OtherPrefixes_IsTheSame() => ForAll((model, _) =>
    {
        // Some files use a prefix in a value that they never declare: it means nothing and cannot be exchanged.
        var declared = model.Root.DescendantsAndSelf().SelectMany(element => element.Attributes)
            .Where(attribute => attribute is { IsDeclaration: true, Prefix.Length: > 0 })
            .Select(attribute => attribute.LocalName)
            .ToHashSet();
        Same(model, Reread(model.Edit(element => WithOtherPrefix(element, declared))));
    });

    [Fact]
    public void Compute_OtherIndentationAndComments_IsTheSame()
    {
        var compared = 0;
        ForAll((model, _) => compared += IsTheSameWithOtherIndentation(model) ? 1 : 0);

        Assert.True(compared > Rounds / 4, $"{compared} models");
    }

    private static bool IsTheSameWithOtherIndentation(BpmnDocument model)
    {
        var text = BpmnWriter.WriteText(model);
        if (text.Contains("<!--", StringComparison.Ordinal) || HoldsLines(model.Root))
        {
            // Here a line end may be a part of a text.
            return false;
        }

        var other = text.Replace("\n  ", "\r\n\t<!-- c --> ", StringComparison.Ordinal);
        Same(model, BpmnReader.Read(Encoding.UTF8.GetBytes(other), BpmnReadLimits.Lenient));
        return true;
    }

    [Fact]
    public void Compute_MovedOrMissingDiagram_IsTheSame() => ForAll((model, random) =>
    {
        Same(model, model.Edit(element => element.Namespace == BpmnNamespaces.DiagramCommon
            ? element.WithAttributes([.. element.Attributes.Select(attribute => attribute with { Value = random.Next(900).ToString(CultureInfo.InvariantCulture) })])
            : element));
        Same(model, model.Edit(element => element.Is(BpmnNamespaces.Diagram, "BPMNDiagram") ? null : element));
    });

    [Fact]
    public void Compute_StampedAndMarkedByAnotherTool_IsTheSame() => ForAll((model, _) => Same(model, BpmnMetadata.Stamp(model).Edit(element =>
        element.IsBpmn("definitions") ? element.With("exporter", "another").With("exporterVersion", "9") : element)));

    [Fact]
    public void Compute_AnyAttributeChanged_IsAnother() => ForAll((model, random) =>
    {
        var (element, attribute) = Pick(Executed(model).SelectMany(element => element.Attributes
            .Where(attribute => !attribute.IsDeclaration && attribute.Namespace != BpmnNamespaces.SchemaInstance)
            .Select(attribute => (element, attribute))), random);
        Differ(model, model.Edit(each => ReferenceEquals(each, element)
            ? each.WithAttributes([.. each.Attributes.Select(other => other == attribute ? other with { Value = other.Value + "x" } : other)])
            : each));
    });

    [Fact]
    public void Compute_AnyTextChanged_IsAnother() => ForAll((model, random) =>
    {
        var texts = Executed(model).Where(element => element.Elements.Count == 0 && element.Text.Trim().Length > 0).ToList();
        if (texts.Count > 0)
        {
            var holder = Pick(texts, random);
            Differ(model, model.Edit(each => ReferenceEquals(each, holder) ? each.WithContent([new XmlText(each.Text.Trim() + "x")]) : each));
        }
    });

    [Fact]
    public void Compute_AnyElementRemovedOrDoubled_IsAnother() => ForAll((model, random) =>
    {
        var victim = Pick(Executed(model), random);
        Differ(model, model.Edit(each => ReferenceEquals(each, victim) ? null : each));
        Differ(model, model.Edit(each => each.Content.Contains(victim) ? each.WithContent([.. each.Content, victim]) : each));
    });

    private static void ForAll(Action<BpmnDocument, Random> check)
    {
        // A fixed seed: a failure can be seen again.
        var random = new Random(36);
        for (var round = 0; round < Rounds; round++)
        {
            check(Models[random.Next(Models.Length)], random);
        }
    }

    // Every element of every process that is not left out, holders of nothing included.
    private static IEnumerable<XmlElement> Executed(BpmnDocument model)
    {
        var open = new Stack<XmlElement>(model.Processes.Select(process => process.Element));
        while (open.TryPop(out var element))
        {
            if (!CanonicalDigest.IsLeftOut(element))
            {
                yield return element;
                foreach (var child in element.Elements)
                {
                    open.Push(child);
                }
            }
        }
    }

    private static T Pick<T>(IEnumerable<T> candidates, Random random)
    {
        var all = candidates.ToList();
        return all[random.Next(all.Count)];
    }

    private static bool HoldsLines(XmlElement root) => root.DescendantsAndSelf().Any(element =>
        element.Text.Contains('\n', StringComparison.Ordinal) || (element.Elements.Count > 0 && element.Text.Length > 0));

    private static XmlElement WithOtherPrefix(XmlElement element, HashSet<string> declared) => new(
        Other(element.Prefix),
        element.LocalName,
        element.Namespace,
        [.. element.Attributes.Select(attribute => attribute switch
        {
            { IsDeclaration: true, Prefix.Length: > 0 } => attribute with { LocalName = Other(attribute.LocalName) },
            { IsDeclaration: true } => attribute,
            { LocalName: "type", Namespace: BpmnNamespaces.SchemaInstance } => attribute with { Prefix = Other(attribute.Prefix), Value = OtherName(attribute.Value, declared) },
            { LocalName: var name, Namespace: "" } when element.Namespace == BpmnNamespaces.Model && name.EndsWith("Ref", StringComparison.Ordinal) => attribute with { Value = OtherName(attribute.Value, declared) },
            _ => attribute with { Prefix = Other(attribute.Prefix) },
        })],
        element.Namespace == BpmnNamespaces.Model && element.LocalName.EndsWith("Ref", StringComparison.Ordinal)
            ? [.. element.Content.Select(node => node is XmlText text ? new XmlText(OtherName(text.Value.Trim(), declared)) : node)]
            : element.Content);

    private static string Other(string prefix) => prefix is "" or "xml" ? prefix : $"{prefix}_2";

    private static string OtherName(string name, HashSet<string> declared) => name.Split(':') is [var prefix, var local] && declared.Contains(prefix) ? $"{Other(prefix)}:{local}" : name;

    private static BpmnDocument Reread(BpmnDocument document) => BpmnReader.Read(BpmnWriter.Write(document), BpmnReadLimits.Lenient);

    private static BpmnDocument? TryRead(string file)
    {
        try
        {
            return BpmnReader.Read(File.ReadAllBytes(file), BpmnReadLimits.Lenient) is { Processes.Count: > 0 } model ? model : null;
        }
        catch (BpmnReadException)
        {
            return null;
        }
    }

    private static void Same(BpmnDocument model, BpmnDocument other) => Assert.Equal(CanonicalDigest.Form(model.Root), CanonicalDigest.Form(other.Root));

    private static void Differ(BpmnDocument model, BpmnDocument other) => Assert.NotEqual(BpmnHash.Compute(model), BpmnHash.Compute(other));
}
