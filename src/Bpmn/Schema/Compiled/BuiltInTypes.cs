namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>The simple types that XML Schema itself defines, which foreign content names in <c>xsi:type</c>.</summary>
internal static class BuiltInTypes
{
    private static readonly SimpleTypes Known = new();

    public static SimpleType Boolean { get; } = Known.Get("boolean");

    public static SimpleType AnyUri { get; } = Known.Get("anyURI");

    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal) { "anySimpleType", "normalizedString", "token" };

    // What BPMN does not use itself.
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "language", "Name", "NCName", "NMTOKEN", "NMTOKENS", "ENTITY", "ENTITIES", "IDREFS", "decimal", "float", "long", "short",
        "byte", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger", "unsignedLong", "unsignedInt",
        "unsignedShort", "unsignedByte", "date", "time", "dateTime", "duration", "gYear", "gMonth", "gDay", "gYearMonth",
        "gMonthDay", "base64Binary", "hexBinary", "NOTATION",
    };

    public static SimpleType? Find(string name) =>
        Texts.Contains(name) ? Known.Get("string")
        : Others.Contains(name) ? new SimpleType(name, ValueKind.BuiltIn, [])
        : Known.Find(name);
}
