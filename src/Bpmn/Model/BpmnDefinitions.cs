using ProcOS.Bpmn.Model.Collaboration;
using ProcOS.Bpmn.Model.Data;
using ProcOS.Bpmn.Model.Definitions;
using ProcOS.Bpmn.Model.Events;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>What stands beside the processes and is referred to by id.</summary>
public sealed class BpmnDefinitions : ElementView
{
    internal BpmnDefinitions(XmlElement definitions)
        : base(definitions)
    {
        Messages = Views("message", element => new BpmnMessage(element));
        Signals = Views("signal", element => new BpmnSignal(element));
        Errors = Views("error", element => new BpmnError(element));
        Escalations = Views("escalation", element => new BpmnEscalation(element));
        Items = Views("itemDefinition", element => new ItemDefinition(element));
        DataStores = Views("dataStore", element => new DataStore(element));
        EventDefinitions =
        [
            .. definitions.Elements
                .Where(FlowNode.IsDefinition)
                .Select(EventDefinition.Of),
        ];
        Collaborations = Views("collaboration", element => new BpmnCollaboration(element));
    }

    public IReadOnlyList<BpmnMessage> Messages { get; }

    public IReadOnlyList<BpmnSignal> Signals { get; }

    public IReadOnlyList<BpmnError> Errors { get; }

    public IReadOnlyList<BpmnEscalation> Escalations { get; }

    public IReadOnlyList<ItemDefinition> Items { get; }

    public IReadOnlyList<DataStore> DataStores { get; }

    /// <summary>Those that events share by reference; engines of the Camunda family want them in the event.</summary>
    public IReadOnlyList<EventDefinition> EventDefinitions { get; }

    /// <summary>A file has one at most, if it keeps to what tools can show.</summary>
    public IReadOnlyList<BpmnCollaboration> Collaborations { get; }

    /// <summary>The tool that wrote the file; null when it does not say.</summary>
    public string? Exporter => Element.Attribute("exporter");

    public string? ExporterVersion => Element.Attribute("exporterVersion");

    public BpmnMessage? FindMessage(string? id) => Find(Messages, id);

    public BpmnSignal? FindSignal(string? id) => Find(Signals, id);

    public BpmnError? FindError(string? id) => Find(Errors, id);

    public BpmnEscalation? FindEscalation(string? id) => Find(Escalations, id);

    public EventDefinition? FindEventDefinition(string? id) => Find(EventDefinitions, id);

    private static T? Find<T>(IReadOnlyList<T> all, string? id)
        where T : BpmnElement => id is null ? null : all.FirstOrDefault(element => element.Id == id);
}
