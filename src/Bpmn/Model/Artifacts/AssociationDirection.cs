namespace ProcOS.Bpmn.Model.Artifacts;

/// <summary>Which ends of an association have an arrow.</summary>
public enum AssociationDirection
{
    None,
    One,
    Both,
}
