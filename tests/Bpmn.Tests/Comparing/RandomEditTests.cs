using ProcOS.Bpmn.Comparing;
using ProcOS.Bpmn.Xml;
using Xunit;

namespace ProcOS.Bpmn.Tests.Comparing;

/// <summary>One random edit of a real model is found as exactly that edit.</summary>
public sealed class RandomEditTests
{
    private const int Rounds = 300;

    private static readonly BpmnDocument[] Models = [.. Corpus.Miwg().Concat(Corpus.Camunda7()).Concat(Corpus.Own()).Select(TryRead).OfType<BpmnDocument>()];

    [Fact]
    public void Compare_NameSet_IsOneChangedName() => ForAll(Nodes, (model, element, _) => (
        model.Set(element, "name", "another name"),
        [Expect(ChangeKind.Changed, element, new PropertyChange("name", element.Attribute("name"), "another name"))]));

    [Fact]
    public void Compare_NodeRemoved_IsOneRemoved() => ForAll(Leaves, (model, element, _) => (
        model.Edit(each => ReferenceEquals(each, element) ? null : each),
        [Expect(ChangeKind.Removed, element)]));

    [Fact]
    public void Compare_NodeAdded_IsOneAdded() => ForAll(Scopes, (model, element, _) => (
        model.Edit(each => ReferenceEquals(each, element) ? each.WithContent([.. each.Content, Task(each)]) : each),
        [new Expected(ChangeKind.Added, "brand_new", [])]));

    [Fact]
    public void Compare_TaskOfAnotherKind_IsOneChangedType() => ForAll(model => Nodes(model).Where(element => element.IsBpmn("task")), (model, element, _) => (
        model.Edit(each => ReferenceEquals(each, element) ? new XmlElement(each.Prefix, "userTask", each.Namespace, each.Attributes, each.Content) : each),
        [Expect(ChangeKind.Changed, element, new PropertyChange("type", "task", "userTask"))]));

    [Fact]
    public void Compare_FlowToAnotherNode_IsOneRerouted() => ForAll(Flows, (model, element, random) =>
    {
        var others = model.FindFlow(element.Attribute("id")!)!.Scope.Nodes.Where(node => node.Id.Length > 0 && node.Id != element.Attribute("targetRef")).ToList();
        var target = others.Count == 0 ? element.Attribute("targetRef")! : others[random.Next(others.Count)].Id;
        return (
            model.Set(element, "targetRef", target),
            others.Count == 0 ? [] : [Expect(ChangeKind.Rerouted, element, new PropertyChange("target", element.Attribute("targetRef"), target))]);
    });

    [Fact]
    public void Compare_ConditionReworded_IsOneChangedCondition() => ForAll(
        model => Flows(model).Where(flow => flow.Child("conditionExpression") is not null),
        (model, element, _) =>
        {
            var condition = element.Child("conditionExpression")!;
            return (
                model.Edit(each => ReferenceEquals(each, condition) ? each.WithContent([new XmlText("${another}")]) : each),
                [Expect(ChangeKind.Changed, element, new PropertyChange("conditionExpression", condition.Text.Trim(), "${another}"))]);
        });

    [Fact]
    public void Compare_ShapeMoved_IsLayoutOnly() => ForAll(
        model => Nodes(model).Where(element => model.Diagram.Shapes.ContainsKey(element.Attribute("id") ?? string.Empty)),
        (model, element, _) =>
        {
            var shape = model.Diagram.Shapes[element.Attribute("id")!].Element;
            var bounds = shape.Child(BpmnNamespaces.DiagramCommon, "Bounds")!;
            var changed = model.Set(bounds, "x", "12345");
            Assert.True(BpmnComparer.Compare(model, changed).IsLayoutOnly);
            Assert.Equal(BpmnHash.Compute(model), BpmnHash.Compute(changed));
            return (changed, [new Expected(ChangeKind.Layout, element.Attribute("id")!, ["bounds"])]);
        });

    [Fact]
    public void Compare_AttributesAndPrefixesShuffled_FindsNothing() => ForAll(Nodes, (model, _, random) => (
        model.Edit(each => each.WithAttributes([.. each.Attributes.OrderBy(_ => random.Next())])),
        []));

    [Fact]
    public void Compare_BothWays_FindsTheSameWithSidesChanged() => ForAll(Nodes, (model, element, _) =>
    {
        var changed = model.Set(element, "name", "another name");
        var back = Assert.Single(BpmnComparer.Compare(changed, model).Changes);
        Assert.Equal(new PropertyChange("name", "another name", element.Attribute("name")), Assert.Single(back.Properties));
        return (changed, [new Expected(ChangeKind.Changed, element.Attribute("id")!, ["name"])]);
    });

    private static void ForAll(Func<BpmnDocument, IEnumerable<XmlElement>> candidates, Func<BpmnDocument, XmlElement, Random, (BpmnDocument Changed, Expected[] Expected)> edit)
    {
        // A fixed seed: a failure can be seen again.
        var random = new Random(20_261_121);
        var done = 0;
        while (done < Rounds)
        {
            var model = Models[random.Next(Models.Length)];
            var elements = candidates(model).Where(element => element.Attribute("id") is { Length: > 0 }).ToList();
            if (elements.Count == 0)
            {
                continue;
            }

            var element = elements[random.Next(elements.Count)];
            var (changed, expected) = edit(model, element, random);
            var found = BpmnComparer.Compare(model, changed).Changes.Select(change => new Expected(change.Kind, change.Id, [.. change.Properties.Select(property => property.Name)]));
            Assert.Equal(string.Join("\n", expected.Select(each => each.ToString())), string.Join("\n", found.Select(each => each.ToString())));
            done++;
        }
    }

    // Strictly: what has an id twice cannot be told apart by an edit of one of the two.
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

    private static IEnumerable<XmlElement> Nodes(BpmnDocument model) => model.Nodes.Select(node => node.Element);

    private static IEnumerable<XmlElement> Leaves(BpmnDocument model) => model.Nodes.Where(node => node.Inner is null).Select(node => node.Element);

    private static IEnumerable<XmlElement> Scopes(BpmnDocument model) => model.Scopes.Select(scope => scope.Element);

    private static IEnumerable<XmlElement> Flows(BpmnDocument model) => model.Flows.Select(flow => flow.Element);

    private static XmlElement Task(XmlElement scope) =>
        new(scope.Prefix, "task", BpmnNamespaces.Model, [new XmlAttr("id", "brand_new")], []);

    private static Expected Expect(ChangeKind kind, XmlElement element, params PropertyChange[] properties) =>
        new(kind, element.Attribute("id")!.Trim(), [.. properties.Select(property => property.Name)]);

    private sealed record Expected(ChangeKind Kind, string Id, string[] Properties)
    {
        public override string ToString() => $"{Kind} {Id} {string.Join(',', Properties)}";
    }
}
