using ProcOS.Bpmn.Checking.Camunda7.Activities;
using ProcOS.Bpmn.Checking.Camunda7.Compensation;
using ProcOS.Bpmn.Checking.Camunda7.Definitions;
using ProcOS.Bpmn.Checking.Camunda7.Diagrams;
using ProcOS.Bpmn.Checking.Camunda7.Events;
using ProcOS.Bpmn.Checking.Camunda7.Expressions;
using ProcOS.Bpmn.Checking.Camunda7.Extensions;
using ProcOS.Bpmn.Checking.Camunda7.Flows;
using ProcOS.Bpmn.Checking.Camunda7.Gateways;
using ProcOS.Bpmn.Checking.Camunda7.Humans;
using ProcOS.Bpmn.Checking.Camunda7.Schema;
using ProcOS.Bpmn.Checking.Camunda7.Starts;

namespace ProcOS.Bpmn.Checking.Camunda7;

/// <summary>What a Camunda 7 engine refuses at deployment: by the schema, and by its parser.</summary>
internal static class Camunda7Rules
{
    public static ParserLimit ParserLimit { get; } = new();

    public static ImportType ImportType { get; } = new();

    public static SignalDefinition SignalDefinition { get; } = new();

    public static ErrorDefinition ErrorDefinition { get; } = new();

    public static EscalationDefinition EscalationDefinition { get; } = new();

    public static ProcessId ProcessId { get; } = new();

    public static HistoryTimeToLive HistoryTimeToLive { get; } = new();

    public static Priority Priority { get; } = new();

    public static TextLength TextLength { get; } = new();

    public static TruthValue TruthValue { get; } = new();

    public static ElementId ElementId { get; } = new();

    public static RepeatedElement RepeatedElement { get; } = new();

    public static ExpressionSyntax ExpressionSyntax { get; } = new();

    public static StartEventRequired StartEventRequired { get; } = new();

    public static MultipleStartEvents MultipleStartEvents { get; } = new();

    public static SubProcessStart SubProcessStart { get; } = new();

    public static EventSubProcessStart EventSubProcessStart { get; } = new();

    public static MessageReference MessageReference { get; } = new();

    public static SignalReference SignalReference { get; } = new();

    public static EventSubscription EventSubscription { get; } = new();

    public static MessageStartUnique MessageStartUnique { get; } = new();

    public static TimerDefinition TimerDefinition { get; } = new();

    public static StartTimer StartTimer { get; } = new();

    public static ConditionalEvent ConditionalEvent { get; } = new();

    public static LinkEvent LinkEvent { get; } = new();

    public static CatchEventType CatchEventType { get; } = new();

    public static BoundaryEvent BoundaryEvent { get; } = new();

    public static ErrorEndEvent ErrorEndEvent { get; } = new();

    public static EscalationReference EscalationReference { get; } = new();

    public static EscalationHandler EscalationHandler { get; } = new();

    public static CancelEvent CancelEvent { get; } = new();

    public static CompensationBoundary CompensationBoundary { get; } = new();

    public static CompensationReference CompensationReference { get; } = new();

    public static CompensationAssociation CompensationAssociation { get; } = new();

    public static ExclusiveGatewayCondition ExclusiveGatewayCondition { get; } = new();

    public static EventBasedGateway EventBasedGateway { get; } = new();

    public static MultiInstance MultiInstance { get; } = new();

    public static ServiceTaskImplementation ServiceTaskImplementation { get; } = new();

    public static ExternalTaskTopic ExternalTaskTopic { get; } = new();

    public static MailTask MailTask { get; } = new();

    public static ShellTask ShellTask { get; } = new();

    public static ScriptTask ScriptTask { get; } = new();

    public static DecisionReference DecisionReference { get; } = new();

    public static CallActivityCalledElement CallActivityCalledElement { get; } = new();

    public static CallBinding CallBinding { get; } = new();

    public static VariablePassing VariablePassing { get; } = new();

    public static TaskAssignment TaskAssignment { get; } = new();

    public static TaskListener TaskListener { get; } = new();

    public static TaskProperty TaskProperty { get; } = new();

    public static FormReference FormReference { get; } = new();

    public static FormField FormField { get; } = new();

    public static ExecutionListener ExecutionListener { get; } = new();

    public static FieldInjection FieldInjection { get; } = new();

    public static InputOutput InputOutput { get; } = new();

    public static Script Script { get; } = new();

    public static RetryCycle RetryCycle { get; } = new();

    public static SequenceFlow SequenceFlow { get; } = new();

    public static AsyncFlowId AsyncFlowId { get; } = new();

    public static ConditionExpression ConditionExpression { get; } = new();

    public static DiagramReference DiagramReference { get; } = new();

    public static DiagramPlace DiagramPlace { get; } = new();

    public static IReadOnlyList<Rule> All { get; } =
    [
        new SchemaContentRule(),
        new SchemaAttributeRule(),
        new SchemaValueRule(),
        new SchemaIdentityRule(),
        new SchemaTypeRule(),
        ParserLimit,
        ImportType,
        SignalDefinition,
        ErrorDefinition,
        EscalationDefinition,
        ProcessId,
        HistoryTimeToLive,
        Priority,
        TextLength,
        TruthValue,
        ElementId,
        RepeatedElement,
        ExpressionSyntax,
        StartEventRequired,
        MultipleStartEvents,
        SubProcessStart,
        EventSubProcessStart,
        MessageReference,
        SignalReference,
        EventSubscription,
        MessageStartUnique,
        TimerDefinition,
        StartTimer,
        ConditionalEvent,
        LinkEvent,
        CatchEventType,
        BoundaryEvent,
        ErrorEndEvent,
        EscalationReference,
        EscalationHandler,
        CancelEvent,
        CompensationBoundary,
        CompensationReference,
        CompensationAssociation,
        ExclusiveGatewayCondition,
        EventBasedGateway,
        MultiInstance,
        ServiceTaskImplementation,
        ExternalTaskTopic,
        MailTask,
        ShellTask,
        ScriptTask,
        DecisionReference,
        CallActivityCalledElement,
        CallBinding,
        VariablePassing,
        TaskAssignment,
        TaskListener,
        TaskProperty,
        FormReference,
        FormField,
        ExecutionListener,
        FieldInjection,
        InputOutput,
        Script,
        RetryCycle,
        SequenceFlow,
        AsyncFlowId,
        ConditionExpression,
        DiagramReference,
        DiagramPlace,
    ];
}
