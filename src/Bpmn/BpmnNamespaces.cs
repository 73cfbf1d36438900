namespace ProcOS.Bpmn;

/// <summary>The namespaces of BPMN 2.0, its diagrams and the extensions that are known here.</summary>
public static class BpmnNamespaces
{
    public const string Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public const string Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";
    public const string DiagramCommon = "http://www.omg.org/spec/DD/20100524/DC";
    public const string DiagramInterchange = "http://www.omg.org/spec/DD/20100524/DI";
    public const string Camunda = "http://camunda.org/schema/1.0/bpmn";

    /// <summary>The namespace of <see cref="Camunda"/> in models older than 2013; the engine still reads it.</summary>
    public const string Activiti = "http://activiti.org/bpmn";

    public const string Zeebe = "http://camunda.org/schema/zeebe/1.0";
    public const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";

    internal static ReadOnlySpan<string> Known =>
        new[] { Model, Diagram, DiagramCommon, DiagramInterchange, Camunda, Activiti, Zeebe, SchemaInstance, Xml, Xmlns };

    /// <summary>Whether <paramref name="uri"/> is one of the namespaces that hold diagram interchange.</summary>
    internal static bool IsDiagram(string uri) => uri is Diagram or DiagramCommon or DiagramInterchange;
}
