namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>The simple types that BPMN 2.0 uses, named as in XML Schema.</summary>
internal enum ValueKind
{
    String,
    Boolean,
    Int,
    Integer,
    Double,
    AnyUri,
    QName,
    Id,
    IdRef,

    /// <summary>One of a list of words.</summary>
    Enumeration,

    /// <summary>One of a list of words, or a URI.</summary>
    EnumerationOrUri,

    /// <summary>Another type of XML Schema, by its name.</summary>
    BuiltIn,
}
