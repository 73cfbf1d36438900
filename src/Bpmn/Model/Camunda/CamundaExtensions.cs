using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Camunda;

/// <summary>
/// What Camunda 7 and its relatives read of an element: attributes and extension elements of their namespace, or of the
/// old Activiti one. Flags have the engine's defaults; texts are null when absent.
/// </summary>
public sealed class CamundaExtensions : ElementView
{
    internal CamundaExtensions(XmlElement element)
        : base(element)
    {
    }

    public bool IsAsyncBefore => CamundaFlag("asyncBefore") || CamundaFlag("async");

    public bool IsAsyncAfter => CamundaFlag("asyncAfter");

    public bool IsExclusive => CamundaFlag("exclusive", true);

    public string? JobPriority => Element.CamundaAttribute("jobPriority");

    /// <summary>How often and how far apart a failed job is tried again.</summary>
    public string? RetryTimeCycle => First("failedJobRetryTimeCycle")?.Text.Trim();

    public string? HistoryTimeToLive => Element.CamundaAttribute("historyTimeToLive");

    public string? VersionTag => Element.CamundaAttribute("versionTag");

    /// <summary>What serves a service task and its relatives.</summary>
    public CamundaImplementation Implementation => new(Element);

    /// <summary>What a call activity, a rule task or a form names to be found by.</summary>
    public CamundaBinding Binding => new(Element);

    /// <summary>Who gets a user task.</summary>
    public CamundaAssignment Assignment => new(Element);

    public string? FormKey => Element.CamundaAttribute("formKey");

    /// <summary>The fields of a generated form; null without one.</summary>
    public CamundaFormData? FormData => First("formData") is { } form ? new CamundaFormData(form) : null;

    /// <summary>Null without one.</summary>
    public CamundaInputOutput? InputOutput => First("inputOutput") is { } mapping ? new CamundaInputOutput(mapping) : null;

    /// <summary>Null without one.</summary>
    public CamundaConnector? Connector => First("connector") is { } connector ? new CamundaConnector(connector) : null;

    public IReadOnlyList<CamundaProperty> Properties =>
        [.. Element.CamundaExtensions("properties").SelectMany(holder => All(holder, "property", element => new CamundaProperty(element)))];

    public IReadOnlyList<CamundaListener> ExecutionListeners => All("executionListener", element => new CamundaListener(element));

    public IReadOnlyList<CamundaListener> TaskListeners => All("taskListener", element => new CamundaListener(element));

    /// <summary>What a call activity or a signal hands over.</summary>
    public IReadOnlyList<CamundaMapping> In => All("in", element => new CamundaMapping(element));

    /// <summary>What a call activity takes back.</summary>
    public IReadOnlyList<CamundaMapping> Out => All("out", element => new CamundaMapping(element));

    public IReadOnlyList<CamundaField> Fields => All("field", element => new CamundaField(element));

    /// <summary>When the failure of an external task is a BPMN error.</summary>
    public IReadOnlyList<CamundaErrorDefinition> ErrorDefinitions => All("errorEventDefinition", element => new CamundaErrorDefinition(element));

    internal static IReadOnlyList<T> All<T>(XmlElement holder, string name, Func<XmlElement, T> view) =>
        [.. holder.Elements.Where(child => child.LocalName == name && child.IsCamunda).Select(view)];

    private IReadOnlyList<T> All<T>(string name, Func<XmlElement, T> view) => [.. Element.CamundaExtensions(name).Select(view)];

    private XmlElement? First(string name) => Element.CamundaExtensions(name).FirstOrDefault();
}
