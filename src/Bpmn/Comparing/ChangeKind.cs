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

    /// <summary>Its shape or line lies elsewhere in the diagram, which does not execute.</summary>
    Layout,
}
