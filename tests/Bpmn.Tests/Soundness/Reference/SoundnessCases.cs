using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>Small models on which checkers are judged; those of the decided cases carry their numbers.</summary>
public static class SoundnessCases
{
    public static TheoryData<SoundnessCase> All { get; } =
    [
        Both("a sequence", "s -> t1 -> t2 -> e", "sound"),
        Both("parallel block", "s -> p1 -> t1 -> p2 -> e; p1 -> t2 -> p2", "sound"),
        Both("exclusive block", "s -> x1 -> t1 -> x2 -> e; x1 -> t2 -> x2", "sound"),
        Both("inclusive block", "s -> o1 -> t1 -> o2 -> e; o1 -> t2 -> o2; o1 -> t3 -> o2", "sound"),
        Both("choice joined by a parallel gateway", "s -> x1 -> t1 -> p1 -> e; x1 -> t2 -> p1", "deadlock"),
        Both("fork merged by an exclusive gateway", "s -> p1 -> t1 -> x1 -> t3 -> e; p1 -> t2 -> x1", "unsafe"),
        Both("fork merged by a task", "s -> p1 -> t1 -> t3 -> e; p1 -> t2 -> t3", "unsafe"),
        Both("fork merged by an end event", "s -> p1 -> t1 -> e; p1 -> t2 -> e", "sound"),
        Both("loop that can be left", "s -> x1 -> t1 -> x2 -> e; x2 -> x1", "sound"),
        Both("loop without an exit (case 5)", "s -> x1 -> t1 -> x1", "livelock"),
        Both("branch into a loop without an exit (case 5)", "s -> x1 -> t1 -> e; x1 -> x2 -> t2 -> x2", "livelock"),
        Both("loop that forks", "s -> x1 -> t1 -> p1 -> x1; p1 -> e", "unsafe"),
        Both("join that waits for a flow from behind", "s -> p1 -> t1 -> x1 -> e; x1 -> p1", "deadlock"),
        Both("different ends at the same time (case 4)", "s -> p1 -> t1 -> e1; p1 -> t2 -> e2", "sound"),
        Both("no end event (case 4)", "s -> p1 -> t1; p1 -> t2", "sound"),
        Both("several flows out of a task are an AND (case 3)", "s -> t1 -> t2 -> p1 -> e; t1 -> t3 -> p1", "sound"),
        Both("several flows out of a task, merged (case 3)", "s -> t1 -> t2 -> x1 -> t4 -> e; t1 -> t3 -> x1", "unsafe"),
        Both("several flows out of a start event (case 3)", "s -> t1 -> p1 -> e; s -> t2 -> p1", "sound"),
        Both("a catch event without a sender (case 1)", "s -> m1 -> r1 -> e", "sound"),
        Both("an event that may repeat fires once (case 1)", "s -> t1 -> e; n1@t1 -> t2 -> e2", "sound"),
        Both("an event that may repeat into a join (case 1)", "s -> t1 -> p1 -> e; n1@t1 -> t2 -> p1", "deadlock"),
        Both("event-based choice", "s -> g1 -> m1 -> x1 -> e; g1 -> m2 -> x1", "sound"),
        Both("event-based choice joined by a parallel gateway", "s -> g1 -> m1 -> p1 -> e; g1 -> m2 -> p1", "deadlock"),
        Differ("inclusive join whose partner may leave (case 2)",
            "s -> p1 -> t1 -> o1 -> e1; p1 -> t2 -> x1 -> o1; x1 -> t3 -> e2", "sound", "deadlock"),
        Both("inclusive join behind a choice", "s -> x1 -> t1 -> o1 -> e; x1 -> t2 -> o1", "sound"),
        Both("inclusive join behind a fork", "s -> p1 -> t1 -> o1 -> e; p1 -> t2 -> o1", "sound"),
        Differ("inclusive join whose partner is interrupted (case 2)",
            "s -> p1 -> t1 -> o1 -> e1; p1 -> t2 -> o1; b1@t2 -> t3 -> e2", "sound", "deadlock"),
        Differ("inclusive join in front of a task, whose partner may leave (case 2)",
            "s -> p1 -> o1 -> t1 -> e; p1 -> t2 -> x2 -> o1; x2 -> e2", "sound", "deadlock"),
        Both("timer on a task", "s -> t1 -> x1 -> e; b1@t1 -> t2 -> x1", "sound"),
        Both("timer on a task inside a fork, unconnected (case 8)", "s -> p1 -> t1 -> p2 -> e; p1 -> t2 -> p2; b1@t1", "deadlock"),
        Both("timer on a task inside a fork, leading to another end", "s -> p1 -> t1 -> p2 -> e; p1 -> t2 -> p2; b1@t1 -> e2", "deadlock"),
        Both("timer on a task inside a fork, merged", "s -> p1 -> t1 -> x1 -> p2 -> e; p1 -> t2 -> p2; b1@t1 -> x1", "sound"),
        Both("terminate ends the other branch", "s -> p1 -> t1 -> k1; p1 -> t2 -> e", "sound"),
        Both("terminate in a sub-process ends only its content (case 7)", "s -> u1{s2 -> p1 -> t1 -> k1; p1 -> t2 -> e2} -> t3 -> e", "sound"),
        Both("sub-process", "s -> u1{s2 -> t1 -> e2} -> t2 -> e", "sound"),
        Both("deadlock in a sub-process", "s -> u1{s2 -> x1 -> t1 -> p1 -> e2; x1 -> t2 -> p1} -> e", "deadlock"),
        Both("deadlock in a sub-process that a timer resolves (case 7)",
            "s -> u1{s2 -> o1 -> t1 -> p1 -> e2; o1 -> t2 -> p1} -> e; b1@u1 -> e3", "sound"),
        Both("join in a sub-process that never opens, though a timer resolves it",
            "s -> u1{s2 -> x1 -> t1 -> p1 -> e2; x1 -> t2 -> p1} -> e; b1@u1 -> e3", "dead"),
        Both("error caught by a boundary event", "s -> u1{s2 -> x1 -> t1 -> e2; x1 -> q1} -> e; y1@u1 -> t2 -> e3", "sound"),
        Both("error that nothing catches ends its token (case 7)", "s -> p1 -> t1 -> q1; p1 -> t2 -> e", "sound"),
        Both("error that nothing catches, before a join (case 7)", "s -> p1 -> x1 -> t1 -> p2 -> e; x1 -> q1; p1 -> t2 -> p2", "deadlock"),
        Both("error boundary that nothing reaches", "s -> u1{s2 -> e2} -> e; y1@u1 -> e3", "dead"),
        Both("event sub-process that interrupts", "s -> t1 -> e; v1{c1 -> t2 -> e2}", "sound"),
        Both("event sub-process beside the process", "s -> t1 -> e; v1{w1 -> t2 -> e2}", "sound"),
        Both("event sub-process wins over a boundary event", "s -> u1{s2 -> q1; v1{f1 -> t1 -> e2}} -> e; y1@u1 -> e3", "sound"),
        Both("deadlock in an event sub-process", "s -> t1 -> e; v1{w1 -> x1 -> p1 -> e2; x1 -> t2 -> p1}", "deadlock"),
        Both("transaction that is cancelled", "s -> a1{s2 -> x1 -> t1 -> e2; x1 -> h1} -> e; d1@a1 -> t2 -> e3", "sound"),
        Both("transaction that is never cancelled", "s -> a1{s2 -> t1 -> e2} -> e; d1@a1 -> t2 -> e3", "dead"),
        Both("link", "s -> t1 -> l1; j1 -> t2 -> e", "sound"),
        Both("join with one branch that never comes", "s -> t1 -> p1 -> e; x1 -> t2 -> p1", "deadlock"),
        Both("sub-process entered twice", "s -> p1 -> t1 -> u1{s2 -> t3 -> e2} -> e; p1 -> t2 -> u1", "unsafe"),
        Both("parallel block in a loop", "s -> x1 -> p1 -> t1 -> p2 -> x2 -> e; p1 -> t2 -> p2; x2 -> x1", "sound"),
        Both("overlapping blocks, free choice", "s -> p1 -> t1 -> x1 -> t3 -> p2 -> e; p1 -> t2 -> p2; x1 -> p2", "deadlock"),
    ];

    private static SoundnessCase Both(string name, string sketch, string verdict) => Differ(name, sketch, verdict, verdict);

    private static SoundnessCase Differ(string name, string sketch, string bpmn, string engine) => new(name, sketch, bpmn, engine);
}
