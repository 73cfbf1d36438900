namespace ProcOS.Bpmn.Layout.Layered.Columns;

internal enum ItemKind
{
    Node,
    Line,
    Turn,
    Border,
}
