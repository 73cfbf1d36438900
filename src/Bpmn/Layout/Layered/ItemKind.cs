namespace ProcOS.Bpmn.Layout.Layered;

internal enum ItemKind
{
    Node,
    Line,
    Turn,
    Border,
}
