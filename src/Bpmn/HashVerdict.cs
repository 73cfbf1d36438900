namespace ProcOS.Bpmn;

/// <summary>What a comparison of the stamped digest with the document says.</summary>
public enum HashVerdict
{
    /// <summary>The document is as it was when it was stamped.</summary>
    Valid,

    /// <summary>It was never stamped.</summary>
    Missing,

    /// <summary>Something that executes was changed after the stamp.</summary>
    Mismatch,
}
