namespace ProcOS.Bpmn.Checking.Camunda7.Parsing;

/// <summary>What the engine makes of an element, as far as other elements depend on it.</summary>
internal enum ParsedKind
{
    Process,
    SubProcess,
    Transaction,
    CallActivity,
    UserTask,
    OtherTask,
    MultiInstanceBody,
    ExclusiveGateway,
    EventBasedGateway,
    OtherGateway,
    StartEvent,

    /// <summary>A start event of a process without event, or with a timer.</summary>
    ExclusiveStartEvent,
    CatchEvent,

    /// <summary>A catching link: unlike other catching events it may have flows from anywhere.</summary>
    LinkCatchEvent,
    ThrowEvent,
    EndEvent,
    BoundaryEvent,
    CompensationBoundary,
    CancelBoundary,
}
