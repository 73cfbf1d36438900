namespace ProcOS.Bpmn.Diagram;

/// <summary>What a line ends with.</summary>
internal enum ArrowHead
{
    None,
    Filled,
    Open,
    Empty,
}
