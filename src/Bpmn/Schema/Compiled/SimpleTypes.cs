namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>The simple types by name: those of XML Schema, and the enumerations of the tables.</summary>
internal sealed class SimpleTypes
{
    private readonly Dictionary<string, SimpleType> _types = new(StringComparer.Ordinal)
    {
        ["string"] = new("string", ValueKind.String, []),
        ["boolean"] = new("boolean", ValueKind.Boolean, []),
        ["int"] = new("int", ValueKind.Int, []),
        ["integer"] = new("integer", ValueKind.Integer, []),
        ["double"] = new("double", ValueKind.Double, []),
        ["anyURI"] = new("anyURI", ValueKind.AnyUri, []),
        ["QName"] = new("QName", ValueKind.QName, []),
        ["ID"] = new("ID", ValueKind.Id, []),
        ["IDREF"] = new("IDREF", ValueKind.IdRef, []),
    };

    public void Add(string name, string[] words) => _types.Add(name, words[0] == "uri"
        ? new SimpleType(Short(name), ValueKind.EnumerationOrUri, words[1..])
        : new SimpleType(Short(name), ValueKind.Enumeration, words));

    public SimpleType Get(string name) => _types[name];

    public SimpleType? Find(string name) => _types.GetValueOrDefault(name);

    private static string Short(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
