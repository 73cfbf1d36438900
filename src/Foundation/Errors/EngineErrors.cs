namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-ENG-…</c>: the engine, the way to it, and the handlers that serve its external tasks.</summary>
public static class EngineErrors
{
    public static ErrorCode Unreachable { get; } = new(
        "PROC-ENG-001", "The engine does not answer", "Check that the engine runs and that its address is right; reads are repeated by themselves.")
    { IsOutage = true };

    public static ErrorCode Refused { get; } = new(
        "PROC-ENG-002", "The engine refused the request", "Read the engine's own words and mend what they name.");

    public static ErrorCode NotAnEngine { get; } = new(
        "PROC-ENG-003", "This address does not answer like a Camunda 7 REST API", "Set CAMUNDA_BASE_URL to the REST root, usually http://HOST:8080/engine-rest.");

    public static ErrorCode InvalidAddress { get; } = new(
        "PROC-ENG-004", "The engine's address cannot be used", "Set CAMUNDA_BASE_URL to the REST root, such as http://127.0.0.1:8080/engine-rest.");

    public static ErrorCode AccessDenied { get; } = new(
        "PROC-ENG-005", "The engine wants other credentials", "Set CAMUNDA_USER and CAMUNDA_PASSWORD, or CAMUNDA_TOKEN.");

    public static ErrorCode StartTimeout { get; } = new(
        "PROC-ENG-006", "The engine did not come up in time", "Look at the engine's log; raise PROCOS_ENGINE_TIMEOUT on a slow machine.");

    public static ErrorCode InvalidHome { get; } = new(
        "PROC-ENG-007", "CAMUNDA_HOME is no engine distribution", "Point CAMUNDA_HOME to the unpacked folder that holds start.sh.");

    public static ErrorCode JavaMissing { get; } = new(
        "PROC-ENG-008", "There is no Java to run the engine with", "Install Java 17 or newer, or set JAVA_HOME.");

    public static ErrorCode EndedWhileStarting { get; } = new(
        "PROC-ENG-009", "The engine ended while it was starting", "Read the last lines of its log, given here.");

    public static ErrorCode Lost { get; } = new(
        "PROC-ENG-010", "The engine died more often than it may be restarted", "Read the engine's log for the cause, then start again.");

    public static ErrorCode PortTaken { get; } = new(
        "PROC-ENG-011", "The engine's port is in use", "Free the port or choose another one.");

    public static ErrorCode DuplicateTopic { get; } = new(
        "PROC-ENG-012", "Two handlers serve one topic", "Give each handler a topic of its own.");

    public static ErrorCode TopicMissing { get; } = new(
        "PROC-ENG-013", "A handler does not say which topic it serves", "Put [Topic(\"name\")] on the class.");

    public static ErrorCode InvalidLimits { get; } = new(
        "PROC-ENG-014", "A limit of the external-task host is impossible", "Set it to a value in the named range.");

    public static ErrorCode HandlerServicesMissing { get; } = new(
        "PROC-ENG-015", "A handler cannot be made", "Register the service that its constructor asks for.");

    public static ErrorCode NotAHandler { get; } = new(
        "PROC-ENG-016", "A class is no external-task handler", "Implement IExternalTaskHandler<TInput, TOutput> exactly once.");

    public static ErrorCode InputDoesNotFit { get; } = new(
        "PROC-ENG-017", "The process variables do not fit the handler's input", "Set the variables before the task, then raise its retries.");

    public static ErrorCode OutputDoesNotFit { get; } = new(
        "PROC-ENG-018", "A handler's result does not fit into a process variable", "Return an id and keep the content in the store, or return a record: it becomes a Json variable.");

    public static ErrorCode HandlerSilent { get; } = new(
        "PROC-ENG-019", "A handler gave no sign of life", "Call context.Heartbeat() more often than the topic's limit of silence, or raise that.");

    public static ErrorCode JournalUnusable { get; } = new(
        "PROC-ENG-020", "The journal of external tasks cannot be used", "Give each host a journal file of its own, in a folder that it may write to.");

    public static ErrorCode InvalidArgument { get; } = new(
        "PROC-ENG-030", "A call to the engine was given something that cannot be right", "Correct the argument; nothing was sent.");

    public static ErrorCode VariableDoesNotFit { get; } = new(
        "PROC-ENG-031", "A process variable is not of the type that it is read as", "Read it as the type that it has, or mend the process that sets it.");

    public static ErrorCode InvalidClientOptions { get; } = new(
        "PROC-ENG-032", "A setting of the engine's client is impossible", "Correct the setting; see docs/reference/camunda7-client.md.");

    internal static IReadOnlyList<ErrorCode> All =>
    [
        Unreachable, Refused, NotAnEngine, InvalidAddress, AccessDenied, StartTimeout, InvalidHome, JavaMissing, EndedWhileStarting,
        Lost, PortTaken, DuplicateTopic, TopicMissing, InvalidLimits, HandlerServicesMissing, NotAHandler, InputDoesNotFit, OutputDoesNotFit,
        HandlerSilent, JournalUnusable,
        InvalidArgument, VariableDoesNotFit, InvalidClientOptions,
    ];
}
