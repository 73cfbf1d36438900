namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>The simple types that XML Schema itself defines, which foreign content names in <c>xsi:type</c>.</summary>
internal static class BuiltInTypes
{
    private static readonly SimpleTypes Known = new();

    public static SimpleType Boolean { get; } = Known.Get("boolean");

    public static SimpleType AnyUri { get; } = Known.Get("anyURI");

    // Judged as text here: what is stricter than that about them is left to the engine.
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "anySimpleType", "normalizedString", "token", "language", "Name", "NCName", "NMTOKEN", "NMTOKENS", "ENTITY", "ENTITIES",
        "IDREFS", "decimal", "float", "long", "short", "byte", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger",
        "negativeInteger", "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte", "date", "time", "dateTime", "duration",
        "gYear", "gMonth", "gDay", "gYearMonth", "gMonthDay", "base64Binary", "hexBinary", "NOTATION",
    };

    public static SimpleType? Find(string name) => Others.Contains(name) ? Known.Get("string") : Known.Find(name);
}
