namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>The words that steer the drafter. In each list a longer marker comes before those that it begins with.</summary>
internal static class Markers
{
    public static readonly string[] Triggers =
        ["as soon as", "every time", "each time", "when", "whenever", "once", "after", "upon", "on receipt of", "on receiving", "on arrival of"];

    public static readonly string[] Conditions =
        ["only if", "if", "in the event that", "in the event of", "in case that", "in case of", "in case", "provided that", "provided", "assuming that", "assuming"];

    public static readonly string[] NegatedConditions = ["unless", "except if", "except when"];

    public static readonly string[] WhenConditions = ["when", "whenever", "every time", "each time"];

    /// <summary>"Once the payment has come in, ship": somebody says so.</summary>
    public static readonly string[] Waits = ["as soon as", "once", "after"];

    public static readonly string[] Untils = ["until", "till"];

    public static readonly string[] AsLongAs = ["as long as", "so long as", "while", "whilst"];

    public static readonly string[] Repeats = ["repeat", "keep on", "keep", "go on", "continue to", "continue", "repeatedly", "loop"];

    public static readonly string[] Previous = ["this step", "that step", "the step", "this", "that", "it", "the last step", "the previous step"];

    public static readonly string[] Everything =
        ["these steps", "those steps", "the steps", "all of this", "all of it", "all steps", "all the steps", "everything", "the whole process", "the process", "from the start"];

    public static readonly string[] Otherwises = ["otherwise", "or else", "else", "if not", "if no", "in all other cases"];

    public static readonly string[] IfSo = ["if so", "if yes", "if it is", "if they are", "in that case", "in this case"];

    /// <summary>Connectors at the start of a statement that say what is drawn anyway: one thing after the other.</summary>
    public static readonly string[] Connectors =
    [
        "first of all", "first", "firstly", "second", "secondly", "third", "thirdly", "fourth", "fourthly", "fifth", "to begin with", "to begin",
        "to start with", "to start", "start by", "begin by", "end by", "finish by", "continue by", "continue with", "after that", "after this", "afterwards", "afterward",
        "thereafter", "followed by", "subsequently", "finally", "lastly", "last", "in the end", "at the end", "next", "then", "also", "and", "but", "so", "please",
        "when both are done", "once both are done", "when all are done", "once all are done", "when all is done", "once all is done", "when everything is done",
        "once everything is done", "when this is done", "once this is done", "when that is done", "once that is done", "when done", "once done",
        "in any case", "either way", "in both cases", "in all cases", "whatever happens", ":", "steps :", "the steps are :", "do the following :", "do this :", "as follows :",
    ];

    /// <summary>Connectors inside a statement; they need a comma or "and" before them unless they are in <see cref="StrongConnectors"/>.</summary>
    public static readonly string[] InnerConnectors =
        ["after that", "after this", "afterwards", "afterward", "thereafter", "subsequently", "finally", "lastly", "next", "then", "followed by"];

    public static readonly string[] StrongConnectors = ["then", "after that", "followed by"];

    public static readonly string[] ParallelInfix =
        ["in parallel with", "in parallel to", "at the same time as", "simultaneously with", "concurrently with", "alongside"];

    public static readonly string[] ParallelAdverbs =
        ["in parallel", "at the same time", "simultaneously", "concurrently", "meanwhile", "in the meantime", "both"];

    public static readonly string[] ParallelAtEnd = ["in parallel", "at the same time", "simultaneously", "concurrently"];

    public static readonly string[] WhileWords = ["while", "whilst"];

    /// <summary>Verbs after which "if" asks and does not steer: "check if items are missing".</summary>
    public static readonly string[] Asking =
        ["check", "verify", "see", "determine", "decide", "ask", "find", "confirm", "test", "evaluate", "assess", "validate", "establish", "examine", "inspect", "clarify", "show", "tell", "say", "judge", "query"];

    public static readonly string[] Remarks = ["please note", "note that", "note :", "note", "remember that", "remember", "remark :", "background :", "thanks", "thank you"];

    public static readonly string[] Nothing = ["do nothing", "nothing", "do nothing else", "continue", "carry on", "go on", "proceed", "just continue", "simply continue"];

    public static readonly string[] Stops =
        ["stop", "end", "stop there", "stop here", "end there", "end here", "end the process", "stop the process", "finish", "abort", "quit", "we are done", "exit", "terminate", "cancel the process"];
}
