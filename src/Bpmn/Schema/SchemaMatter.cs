namespace ProcOS.Bpmn.Schema;

/// <summary>What a problem is about; one rule for each.</summary>
internal enum SchemaMatter
{
    /// <summary>Children or text.</summary>
    Content,

    /// <summary>Which attributes there are.</summary>
    Attribute,

    /// <summary>What an attribute or a text says.</summary>
    Value,

    /// <summary>Ids and what refers to them.</summary>
    Identity,

    /// <summary>Undeclared or abstract elements, and <c>xsi:type</c>.</summary>
    Type,
}
