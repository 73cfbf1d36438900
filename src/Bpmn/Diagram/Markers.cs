using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Diagram;

/// <summary>The small signs inside shapes, as SVG path commands.</summary>
internal static class Markers
{
    /// <summary>From the top left corner, 12 wide.</summary>
    public const string Plus = "M0,0 H12 V12 H0 Z M6,2 V10 M2,6 H10";

    /// <summary>From the top left corner, 12 wide.</summary>
    public const string Bars = "M2,1 V11 M6,1 V11 M10,1 V11";

    /// <summary>From the top left corner, 12 wide.</summary>
    public const string Rungs = "M1,2 H11 M1,6 H11 M1,10 H11";

    /// <summary>From the top left corner, 12 wide.</summary>
    public const string Loop = "M4,11.5 A5,5 0 1 1 8,11.5 M4,11.5 L4,7.5 M4,11.5 L0.5,11.5";

    /// <summary>From the top left corner, 12 wide.</summary>
    public const string Compensation = "M6,1 L0,6 L6,11 Z M12,1 L6,6 L12,11 Z";

    /// <summary>From the top left corner, 12 wide.</summary>
    public const string AdHoc = "M0,8 Q3,2 6,6 T12,4";

    /// <summary>From the top left corner, 12 wide.</summary>
    public const string Arrow = "M0,3 H7 V0 L12,5 L7,10 V7 H0 Z";

    /// <summary>From the middle.</summary>
    public const string Multiple = "M0,-8 L8,-2 L5,7 H-5 L-8,-2 Z";

    /// <summary>From the middle.</summary>
    public const string ParallelMultiple = "M-2.5,-8 H2.5 V-2.5 H8 V2.5 H2.5 V8 H-2.5 V2.5 H-8 V-2.5 H-2.5 Z";

    /// <summary>From the top left corner, about 15 wide; null for kinds without a sign.</summary>
    public static string? OfTask(FlowNodeKind kind) => kind switch
    {
        FlowNodeKind.UserTask => "M4,4 a4,4 0 1 0 8,0 a4,4 0 1 0 -8,0 M0,16 q0,-8 8,-8 q8,0 8,8 Z",
        FlowNodeKind.ServiceTask => "M4,8 a4,4 0 1 0 8,0 a4,4 0 1 0 -8,0 M8,0 V4 M8,12 V16 M0,8 H4 M12,8 H16 M2.4,2.4 L5.2,5.2 M10.8,10.8 L13.6,13.6 M2.4,13.6 L5.2,10.8 M10.8,5.2 L13.6,2.4",
        FlowNodeKind.ScriptTask => "M3,0 H14 V16 H3 Z M5,4 H12 M5,8 H12 M5,12 H12",
        FlowNodeKind.BusinessRuleTask => "M0,1 H16 V14 H0 Z M0,5 H16 M0,9.5 H16 M5,5 V14",
        FlowNodeKind.ManualTask => "M1,6 Q1,3 5,3 H14 V5 H8 M8,5 H15 V8 H8 M8,8 H15 V11 H8 M8,11 H13 V14 H5 Q1,14 1,10 Z",
        FlowNodeKind.SendTask or FlowNodeKind.ReceiveTask => "M0,2 H16 V13 H0 Z M16,2 L8,8 L0,2",
        _ => null,
    };

    /// <summary>From the middle.</summary>
    public static string OfGateway(FlowNodeKind kind) => kind switch
    {
        FlowNodeKind.ParallelGateway => "M0,-11 V11 M-11,0 H11",
        FlowNodeKind.InclusiveGateway => "M-10,0 a10,10 0 1 0 20,0 a10,10 0 1 0 -20,0",
        FlowNodeKind.EventBasedGateway => "M-13,0 a13,13 0 1 0 26,0 a13,13 0 1 0 -26,0 M-10,0 a10,10 0 1 0 20,0 a10,10 0 1 0 -20,0 M0,-6 L6,-1 L4,6 H-4 L-6,-1 Z",
        FlowNodeKind.ComplexGateway => "M0,-11 V11 M-11,0 H11 M-8,-8 L8,8 M8,-8 L-8,8",
        _ => "M-7,-7 L7,7 M7,-7 L-7,7",
    };

    /// <summary>From the middle; a circle for definitions without a sign of their own.</summary>
    public static string OfEvent(string definition) => definition switch
    {
        "messageEventDefinition" => "M-8,-5.5 H8 V5.5 H-8 Z M8,-5.5 L0,1 L-8,-5.5",
        "timerEventDefinition" => "M-9,0 a9,9 0 1 0 18,0 a9,9 0 1 0 -18,0 M0,-6 V0 L4,3",
        "errorEventDefinition" => "M-8,7 L-3,-7 L3,3 L8,-7 L3,7 L-3,-2 Z",
        "escalationEventDefinition" => "M-6,8 L0,-9 L6,8 L0,2 Z",
        "signalEventDefinition" => "M0,-8 L8,6 H-8 Z",
        "compensateEventDefinition" => "M-8,0 L0,-6 V6 Z M0,0 L8,-6 V6 Z",
        "conditionalEventDefinition" => "M-6,-8 H6 V8 H-6 Z M-4,-4 H4 M-4,0 H4 M-4,4 H4",
        "linkEventDefinition" => "M-8,-3 H2 V-7 L9,0 L2,7 V3 H-8 Z",
        "cancelEventDefinition" => "M-6,-6 L6,6 M6,-6 L-6,6",
        "terminateEventDefinition" => "M-8,0 a8,8 0 1 0 16,0 a8,8 0 1 0 -16,0",
        _ => "M-5,0 a5,5 0 1 0 10,0 a5,5 0 1 0 -10,0",
    };
}
