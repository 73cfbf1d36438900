using ProcOS.Bpmn.Schema.Tables;

namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>
/// The schema of BPMN 2.0 and its diagrams (OMG formal/2011-01-03, BPMN20.xsd and what it includes) as the Camunda 7
/// engine ships it, compiled once from the texts beside.
/// </summary>
internal sealed class BpmnSchema
{
    private static readonly Lazy<BpmnSchema> Compiled = new(() => new SchemaCompiler().Compile(
        [CommonTypes.Text, ProcessTypes.Text, ActivityTypes.Text, EventTypes.Text, CollaborationTypes.Text, DiagramTypes.Text]));

    private readonly Dictionary<string, Dictionary<string, int>> _symbols;
    private readonly SchemaElement?[] _globals;
    private readonly Dictionary<(string Uri, string Name), SchemaType> _types;

    internal BpmnSchema(
        Dictionary<string, Dictionary<string, int>> symbols,
        SchemaElement?[] globals,
        Dictionary<(string Uri, string Name), SchemaType> types)
    {
        _symbols = symbols;
        _globals = globals;
        _types = types;
    }

    public static BpmnSchema Instance => Compiled.Value;

    /// <summary>The type of what the schema does not know.</summary>
    public static SchemaType AnyType { get; } = new("anyType", string.Empty) { IsAny = true };

    /// <summary>The names of one namespace by number; null for a namespace that the schema does not know.</summary>
    public Dictionary<string, int>? SymbolsOf(string uri) => _symbols.GetValueOrDefault(uri);

    /// <summary>The names of all elements of a namespace that may stand in a file.</summary>
    public IReadOnlyCollection<string> ElementsOf(string uri) =>
        [.. _symbols[uri].Where(name => Global(name.Value) is not ({ IsAbstract: true } or { Type.IsAbstract: true })).Select(name => name.Key)];

    /// <summary>The global element of a name; null when there is none.</summary>
    public SchemaElement? Global(int symbol) => symbol < 0 ? null : _globals[symbol];

    public SchemaType? FindType(string uri, string name) => _types.GetValueOrDefault((uri, name));
}
