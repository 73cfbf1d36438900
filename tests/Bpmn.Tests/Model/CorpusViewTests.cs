using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Model.Collaboration;
using ProcOS.Bpmn.Model.Events;
using ProcOS.Bpmn.Xml;
using Xunit;

namespace ProcOS.Bpmn.Tests.Model;

/// <summary>Every element of a kind in the real files is reached by its view, and reads as something.</summary>
public sealed class CorpusViewTests
{
    private static readonly IReadOnlyList<BpmnDocument> Documents =
        [.. Corpus.Miwg().Concat(Corpus.Camunda7()).Select(TryRead).OfType<BpmnDocument>()];

    [Fact]
    public void Definitions_EveryFile_HoldsAllRootElements()
    {
        Same("message", document => document.Definitions.Messages, view => view.Id.Length > 0);
        Same("signal", document => document.Definitions.Signals, view => view.Id.Length > 0);
        Same("error", document => document.Definitions.Errors, view => view.Id.Length > 0);
        Same("escalation", document => document.Definitions.Escalations, view => view.Id.Length > 0);
        Same("itemDefinition", document => document.Definitions.Items, view => view.Id.Length > 0);
        Same("dataStore", document => document.Definitions.DataStores, view => view.Id.Length > 0);
        Same("collaboration", document => document.Definitions.Collaborations, view => view.Id.Length > 0);
    }

    [Fact]
    public void Collaborations_EveryFile_HoldAllPoolsLanesAndMessageFlows()
    {
        Same("participant", document => document.Definitions.Collaborations.SelectMany(pools => pools.Participants), view => view.Id.Length > 0);
        Same("messageFlow", document => document.Definitions.Collaborations.SelectMany(pools => pools.MessageFlows), view => view.SourceId is not null && view.TargetId is not null);
        Same("lane", document => document.Scopes.SelectMany(scope => scope.LaneSets).SelectMany(set => set.Lanes).SelectMany(AndInner), view => view.Id.Length > 0);
    }

    [Fact]
    public void Scopes_EveryFile_HoldAllDataAndArtifacts()
    {
        Same("dataObject", document => document.Scopes.SelectMany(scope => scope.DataObjects), view => view.Id.Length > 0);
        Same("dataObjectReference", document => document.Scopes.SelectMany(scope => scope.DataObjectReferences), view => view.DataObjectId != string.Empty);
        Same("dataStoreReference", document => document.Scopes.SelectMany(scope => scope.DataStoreReferences), view => view.Id.Length > 0);
        Same("textAnnotation", document => Artifacts(document, scope => scope.Annotations, pools => pools.Annotations), view => view.Id.Length > 0);
        Same("group", document => Artifacts(document, scope => scope.Groups, pools => pools.Groups), view => view.Id.Length > 0);
        Same("association", document => Artifacts(document, scope => scope.Associations, pools => pools.Associations), view => view.SourceId is not null && view.TargetId is not null);
    }

    [Fact]
    public void Nodes_EveryFile_HoldAllDefinitionsAndLoops()
    {
        SameDefinitions<TimerEventDefinition>("timerEventDefinition", view => view.Kind == TimerKind.None == view.Value is null);
        SameDefinitions<MessageEventDefinition>("messageEventDefinition", view => view.MessageId != string.Empty);
        SameDefinitions<SignalEventDefinition>("signalEventDefinition", view => view.SignalId != string.Empty);
        SameDefinitions<ErrorEventDefinition>("errorEventDefinition", view => view.ErrorId != string.Empty);
        SameDefinitions<EscalationEventDefinition>("escalationEventDefinition", view => view.EscalationId != string.Empty);
        SameDefinitions<CompensateEventDefinition>("compensateEventDefinition", view => view.ActivityId != string.Empty);
        SameDefinitions<ConditionalEventDefinition>("conditionalEventDefinition", view => view.Condition is null == view.Element.Child("condition") is null);
        SameDefinitions<LinkEventDefinition>("linkEventDefinition", view => view.TargetId != string.Empty);
        SameDefinitions<TerminateEventDefinition>("terminateEventDefinition", _ => true);
        SameDefinitions<CancelEventDefinition>("cancelEventDefinition", _ => true);
        Same("multiInstanceLoopCharacteristics", document => document.Nodes.Select(node => node.MultiInstance!).Where(loop => loop is not null), _ => true);
        Same("standardLoopCharacteristics", document => document.Nodes.Select(node => node.StandardLoop!).Where(loop => loop is not null), _ => true);
    }

    [Fact]
    public void Compensation_EveryBoundaryWithAnAssociation_HasItsHandler()
    {
        var handlers = Documents.SelectMany(document => document.Nodes).Select(node => node.CompensationHandler).OfType<FlowNode>().ToList();

        Assert.True(handlers.Count > 20, $"{handlers.Count} handlers");
        Assert.True(handlers.Count(handler => handler.IsForCompensation) > handlers.Count * 9 / 10);
    }

    [Fact]
    public void Camunda_EveryEngineModel_HoldsAllExtensions()
    {
        SameCamunda("inputParameter", element => element.Camunda.InputOutput?.Inputs ?? [], view => view.Name is not null);
        SameCamunda("outputParameter", element => element.Camunda.InputOutput?.Outputs ?? [], view => view.Name is not null);
        SameCamunda("formField", element => element.Camunda.FormData?.Fields ?? [], view => view.Id.Length > 0);
        SameCamunda("in", element => element.Camunda.In, _ => true);
        SameCamunda("out", element => element.Camunda.Out, _ => true);
        SameCamunda("executionListener", element => element.Camunda.ExecutionListeners, view => view.Script is not null || view.JavaClass is not null || view.Expression is not null || view.DelegateExpression is not null);
        SameCamunda("taskListener", element => element.Camunda.TaskListeners, _ => true);
        SameCamunda("property", element => element.Camunda.Properties, _ => true);
        SameCamunda("errorEventDefinition", element => element.Camunda.ErrorDefinitions, view => view.ErrorId is not null);
    }

    [Fact]
    public void Zeebe_EveryModel_HoldsAllExtensions()
    {
        SameZeebe("taskDefinition", node => Maybe(node.Zeebe.TaskDefinition), view => view.Type is not null);
        SameZeebe("input", node => node.Zeebe.IoMapping?.Inputs ?? [], view => view.Target is not null);
        SameZeebe("output", node => node.Zeebe.IoMapping?.Outputs ?? [], view => view.Target is not null);
        SameZeebe("calledElement", node => Maybe(node.Zeebe.CalledElement), _ => true);
        SameZeebe("calledDecision", node => Maybe(node.Zeebe.CalledDecision), view => view.DecisionId is not null);
    }

    private static BpmnDocument? TryRead(string file)
    {
        try
        {
            return BpmnReader.Read(File.ReadAllBytes(file), BpmnReadLimits.Lenient);
        }
        catch (BpmnReadException)
        {
            // Which files are refused, and why, is the round trip's matter.
            return null;
        }
    }

    private static IEnumerable<Lane> AndInner(Lane lane) => lane.Lanes.SelectMany(AndInner).Prepend(lane);

    private static IEnumerable<T> Artifacts<T>(BpmnDocument document, Func<FlowScope, IEnumerable<T>> ofScope, Func<BpmnCollaboration, IEnumerable<T>> ofPools) =>
        document.Scopes.SelectMany(ofScope).Concat(document.Definitions.Collaborations.SelectMany(ofPools));

    private static void SameDefinitions<T>(string name, Func<T, bool> reads)
        where T : EventDefinition =>
        Same(name, document => document.Nodes.SelectMany(Definitions).Concat(document.Definitions.EventDefinitions).OfType<T>(), reads);

    private static IEnumerable<EventDefinition> Definitions(FlowNode node) =>
        node.Definitions.Concat(node.Camunda.TaskListeners.Select(listener => listener.Timer).OfType<EventDefinition>());

    private static void SameCamunda<T>(string name, Func<BpmnElement, IEnumerable<T>> views, Func<T, bool> reads)
        where T : ElementView =>
        Compare(
            name,
            document => Holders(document).SelectMany(holder => holder.Element.Child("extensionElements")?.DescendantsAndSelf() ?? [])
                .Where(element => element.IsCamunda && element.LocalName == name && !IsInConnector(document, element)),
            document => Holders(document).SelectMany(views),
            reads);

    private static void SameZeebe<T>(string name, Func<BpmnElement, IEnumerable<T>> views, Func<T, bool> reads)
        where T : ElementView =>
        Compare(
            name,
            document => document.Nodes.SelectMany(node => node.Element.Child("extensionElements")?.DescendantsAndSelf() ?? [])
                .Where(element => element.Is(BpmnNamespaces.Zeebe, name)),
            document => document.Nodes.SelectMany(views),
            reads);

    private static IEnumerable<T> Maybe<T>(T? view)
        where T : class => view is null ? [] : [view];

    private static bool IsInConnector(BpmnDocument document, XmlElement element) =>
        document.ParentOf(element) is { } parent && document.ParentOf(parent) is { LocalName: "connector" or "formField" };

    private static IEnumerable<BpmnElement> Holders(BpmnDocument document) =>
        document.Processes.Concat<BpmnElement>(document.Nodes).Concat(document.Flows);

    private static void Same<T>(string name, Func<BpmnDocument, IEnumerable<T>> views, Func<T, bool> reads)
        where T : ElementView => Compare(name, document => document.ElementsOf(name), views, reads);

    private static void Compare<T>(string name, Func<BpmnDocument, IEnumerable<XmlElement>> elements, Func<BpmnDocument, IEnumerable<T>> views, Func<T, bool> reads)
        where T : ElementView
    {
        var found = Documents.SelectMany(views).ToList();
        var there = Documents.SelectMany(elements).ToHashSet(ReferenceEqualityComparer.Instance);

        Assert.True(found.Count > 0, $"no {name} in the corpora");
        Assert.Empty(there.Except(found.Select(view => view.Element), ReferenceEqualityComparer.Instance).Take(3).Select(element => element!.ToString()));
        Assert.Empty(found.Where(view => !reads(view)).Take(3).Select(view => view.Element.ToString()));
    }
}
