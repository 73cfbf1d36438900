namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>A type of elements, compiled: attributes and content of its base are in its own arrays.</summary>
internal sealed class SchemaType(string name, string uri)
{
    /// <summary>As in the schema, such as <c>tProcess</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The namespace that declares it.</summary>
    public string Namespace { get; } = uri;

    public SchemaType? Base { get; init; }

    public bool IsAbstract { get; init; }

    /// <summary>Whether text may stand between the child elements.</summary>
    public bool IsMixed { get; init; }

    /// <summary>Whether any child, text and attribute is accepted.</summary>
    public bool IsAny { get; init; }

    /// <summary>The namespace whose attributes, and those without one, are closed out while all others are open; null when all are closed out.</summary>
    public string? OpenToOthersThan { get; init; }

    public SchemaAttribute[] Attributes { get; init; } = [];

    /// <summary>The type of the text of an element without children; null for types with children.</summary>
    public SimpleType? Simple { get; init; }

    /// <summary>Null for simple types, for the open type and where neither child nor text is allowed.</summary>
    public ContentModel? Content { get; set; }

    public bool IsEmpty => Content is null && Simple is null && !IsAny;

    public bool DerivesFrom(SchemaType other)
    {
        for (var type = this; type is not null; type = type.Base)
        {
            if (type == other)
            {
                return true;
            }
        }

        return other.IsAny;
    }
}
