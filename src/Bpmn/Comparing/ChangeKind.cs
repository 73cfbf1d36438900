namespace ProcOS.Bpmn.Comparing;

/// <summary>What became of an element; one element may have several.</summary>
public enum ChangeKind
{
    Added,
    Removed,

    /// <summary>An attribute, a text or a part of it is another.</summary>
    Changed,

    /// <summary>It stands in another process, sub-process or lane, or a boundary event on another activity.</summary>
    Moved,

    /// <summary>A flow or association has another source or target.</summary>
    Rerouted,

    /// <summary>
    /// It is written otherwise and means the same: a default that is written down, elements in an order that no engine
    /// looks at. The validation hash is another.
    /// </summary>
    Notation,

    /// <summary>Its shape or line lies elsewhere in the diagram, which does not execute.</summary>
    Layout,
}
