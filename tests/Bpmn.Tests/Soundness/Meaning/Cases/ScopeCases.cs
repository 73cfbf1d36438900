using static ProcOS.Bpmn.Tests.Soundness.Meaning.MeaningCase;

namespace ProcOS.Bpmn.Tests.Soundness.Meaning.Cases;

/// <summary>Sub-processes of all kinds, and what ends them from outside.</summary>
internal static class ScopeCases
{
    private const string Stuck = "start i; or f; task a; task b; and j; end ie; i > f; f > ?a > j; f > ?b > j; j > ie";

    public static MeaningCase[] All { get; } =
    [
        new("sub-process", "start s; sub S { start i; task a; end ie; i > a > ie }; end e; s > S > e", Sound),
        new("sub-process that is stuck", "start s; sub S { " + Stuck + " }; end e; s > S > e", Deadlock),
        new("sub-process that is stuck until a timer", "start s; sub S { " + Stuck + " }; boundary:timer B on S; end e; end g; s > S > e; B > g", Sound),
        new("sub-process that is stuck until a message", "start s; sub S { " + Stuck + " }; boundary:message B on S; end e; end g; s > S > e; B > g", Sound),
        new("sub-process that is stuck, with a timer that does not interrupt",
            "start s; sub S { " + Stuck + " }; boundary:timer B on S non; end e; end g; s > S > e; B > g", Deadlock),
        new("sub-process that is stuck, with an error that nothing throws then",
            "start s; sub S { " + Stuck + " }; boundary:error B on S ref=E1; end e; end g; s > S > e; B > g", Deadlock),
        new("sub-process that is stuck until an event inside interrupts it",
            "start s; sub S { " + Stuck + "; event V { start:timer v; end ve; v > ve } }; end e; s > S > e", Sound),
        new("sub-process that is stuck until the one around is interrupted",
            "start s; sub O { start o; sub S { " + Stuck + " }; end oe; o > S > oe }; boundary:timer B on O; end e; end g; s > O > e; B > g", Sound),
        new("process that is stuck until an event interrupts it", "start s; or f; task a; task b; and j; end e; event V { start:message v; end ve; v > ve }; s > f; f > ?a > j; f > ?b > j; j > e", Sound),
        new("sub-process begun twice", "start s; and f; task a; task b; sub S { start i; task t; end ie; i > t > ie }; end e; s > f; f > a > S; f > b > S; S > e", Unsafe),
        new("sub-process without start event", "start s; sub S { task a; end ie; a > ie }; end e; s > S > e", Sound, IllFormed),
        new("sub-process without content", "start s; sub S { }; end e; s > S > e", Sound, IllFormed),
        new("sub-process with two none starts", "start s; sub S { start i; start k; xor x; end ie; i > x; k > x; x > ie }; end e; s > S > e", Sound, IllFormed),
        new("terminate in a sub-process ends its content", "start s; sub S { start i; and f; task a; end:terminate k; task b; end ie; i > f; f > a > k; f > b > ie }; task c; end e; s > S > c > e", Sound),
        new("terminate in a sub-process leaves the branch outside",
            "start s; and f; sub S { start i; end:terminate k; i > k }; task a; and j; end e; s > f; f > S > j; f > a > j; j > e", Sound),
        new("terminate takes a running sub-process away", "start s; and f; sub S { start i; task t; end ie; i > t > ie }; task a; end:terminate k; end e; s > f; f > S > e; f > a > k", Sound),
        new("sub-process with parallel ends", "start s; sub S { start i; and f; task a; task b; end x; end y; i > f; f > a > x; f > b > y }; end e; s > S > e", Sound),
        new("timer that interrupts two tokens inside", "start s; sub S { start i; and f; task a; task b; end x; end y; i > f; f > a > x; f > b > y }; boundary:timer B on S; xor m; end e; s > S > m; B > m; m > e", Sound),
        new("timer that does not interrupt, merged behind", "start s; sub S { start i; task a; end x; i > a > x }; boundary:timer B on S non; xor m; end e; s > S > m; B > m; m > e", Unsafe),
        new("event sub-process that interrupts", "start s; task a; end e; event V { start:message v; task b; end ve; v > b > ve }; s > a > e", Sound),
        new("event sub-process that does not", "start s; task a; end e; event V { start:message v non; task b; end ve; v > b > ve }; s > a > e", Sound),
        new("event sub-process that is stuck", "start s; task z; end e; event V { start:message v non; or f; task a; task b; and j; end ie; v > f; f > ?a > j; f > ?b > j; j > ie }; s > z > e", Deadlock),
        new("event sub-process whose terminate ends only itself",
            "start s; task a; and f; and j; task c; end e; event V { start:message v non; end:terminate k; v > k }; s > f; f > a > j; f > c > j; j > e", Sound),
        new("event sub-process of a signal and one of a condition",
            "start s; task a; end e; event V { start:signal v non; end ve; v > ve }; event W { start:condition w; end we; w > we }; s > a > e", Sound),
        new("event sub-process without trigger", "start s; task a; end e; event V { start v; end ve; v > ve }; s > a > e", IllFormed),
        new("event sub-process without start event", "start s; task a; end e; event V { task v; end ve; v > ve }; s > a > e", IllFormed),
        new("event sub-process with two start events", "start s; task a; end e; event V { start:timer v; start:message w; end ve; v > ve; w > ve }; s > a > e", IllFormed),
        new("transaction that is cancelled", "start s; transaction T { start i; task a; xor x; end ie; end:cancel c; i > a > x; x > ?ie; x > ?c }; boundary:cancel B on T; end e; end g; s > T > e; B > g", Sound),
        new("transaction cancelled beside another token inside",
            "start s; transaction T { start i; and f; task a; task b; end ie; end:cancel c; i > f; f > a > ie; f > b > c }; boundary:cancel B on T; end g; s > T; B > g", Sound),
        new("transaction that is never cancelled", "start s; transaction T { start i; task a; end ie; i > a > ie }; boundary:cancel B on T; end e; end g; s > T > e; B > g", Dead),
        new("transaction that an error leaves", "start s; transaction T { start i; task a; xor x; end ie; end:error q ref=E1; i > a > x; x > ?ie; x > ?q }; boundary:error B on T ref=E1; end e; end g; s > T > e; B > g", Sound),
        new("cancelled transaction before a join",
            "start s; and f; transaction T { start i; task a; xor x; end ie; end:cancel c; i > a > x; x > ?ie; x > ?c }; boundary:cancel B on T; task z; and j; end e; end g; s > f; f > T > j; f > z > j; B > g; j > e", Deadlock),
        new("cancel end outside of a transaction", "start s; xor x; end:cancel c; end e; s > x; x > ?c; x > ?e", IllFormed),
        new("cancel end in a sub-process of a transaction",
            "start s; transaction T { start i; sub S { start k; task a; xor x; end ke; end:cancel c; k > a > x; x > ?ke; x > ?c }; end ie; i > S > ie }; boundary:cancel B on T; end e; end g; s > T > e; B > g", Sound, IllFormed),
        new("cancel boundary on a sub-process", "start s; sub T { start i; task a; end ie; i > a > ie }; boundary:cancel B on T; end e; end g; s > T > e; B > g", IllFormed),
        new("ad-hoc sub-process", "start s; adhoc A { task a; task b }; end e; s > A > e", Sound, Undefined),
        new("ad-hoc sub-process whose join may wait for what is still to begin", "start s; adhoc A { task a; task b; and j; task c; a > j; b > j; j > c }; end e; s > A > e", Sound, Undefined),
        new("ad-hoc sub-process that is stuck", "start s; adhoc A { task a; xor x; task b; task c; and j; a > x; x > ?b > j; x > ?c > j }; end e; s > A > e", Deadlock, Undefined),
        new("sub-process of several instances", "start s; sub S mi { start i; task a; end ie; i > a > ie }; end e; s > S > e", Sound),
        new("sub-process of several instances that is stuck", "start s; sub S mi { " + Stuck + " }; end e; s > S > e", Deadlock),
        new("task of several instances with a timer", "start s; task a mi; boundary:timer B on a; end e; end g; s > a > e; B > g", Sound),
        new("call activity with an error", "start s; call a; boundary:error B on a ref=E1; end e; end g; s > a > e; B > g", Sound),
    ];
}
