using static ProcOS.Bpmn.Tests.Soundness.Meaning.MeaningCase;

namespace ProcOS.Bpmn.Tests.Soundness.Meaning.Cases;

/// <summary>Events that refer to a definition beside the process: an engine does not read such references.</summary>
internal static class SharedCases
{
    public static MeaningCase[] All { get; } =
    [
        new("error thrown by reference", "start s; sub S { start i; xor x; end q by=error; end ie; i > x; x > ?q; x > ?ie }; boundary:error B on S ref=E1; end e; end g; s > S > e; B > g", Sound, Dead),
        new("error caught by reference", "start s; sub S { start i; xor x; end:error q ref=E1; end ie; i > x; x > ?q; x > ?ie }; boundary B on S by=error; end e; end g; s > S > e; B > g", Sound, IllFormed),
        new("error of another code caught by reference", "start s; sub S { start i; xor x; end:error q ref=E1; end ie; i > x; x > ?q; x > ?ie }; boundary B on S by=error2; end e; end g; s > S > e; B > g", Dead, IllFormed),
        new("escalation thrown by reference, joined by and",
            "start s; sub S { start i; throw q by=escalation; end ie; i > q > ie }; boundary:escalation B on S non ref=X1; task a; task b; and j; end e; s > S > a > j; B > b > j; j > e", Sound, Deadlock),
        new("transaction cancelled by reference",
            "start s; transaction T { start i; task a; xor x; end ie; end c by=cancel; i > a > x; x > ?ie; x > ?c }; boundary:cancel B on T; end e; end g; s > T > e; B > g", Sound, Dead),
        new("cancel by reference outside of a transaction", "start s; task a; end c by=cancel; s > a > c", IllFormed, Sound),
        new("terminate by reference", "start s; and f; task b; end t by=terminate; end e; s > f; f > t; f > b > e", Sound),
        new("compensation thrown by reference", "start s; task a; boundary:compensate k on a to h; task h compensates; throw c by=compensate; end e; s > a > c > e", Sound, Dead),
        new("compensation caught by reference", "start s; task a; boundary k on a to h by=compensate; task h compensates; throw:compensate c; end e; s > a > c > e", Sound, IllFormed),
        new("link by reference", "start s; throw l by=link; catch k by=link; end e; s > l; k > e", Sound, IllFormed),
        new("timer on a task by reference", "start s; task a; boundary b on a by=timer; end e; end g; s > a > e; b > g", Sound, IllFormed),
        new("message caught by reference", "start s; catch c by=message; end e; s > c > e", Sound, IllFormed),
        new("event that waits for nothing", "start s; catch c; end e; s > c > e", Sound, IllFormed),
        new("signal and message thrown by reference", "start s; throw c by=signal; end e by=message; s > c > e", Sound),
        new("event sub-process begun by reference", "start s; task a; end e; event V { start v by=message; end ve; v > ve }; s > a > e", Sound, IllFormed),
        new("two starts, one by reference", "start s; start m by=message; xor x; end e; s > x; m > x; x > e", Sound, IllFormed),
        new("one start, by reference", "start m by=message; end e; m > e", Sound),
        new("reference to nothing", "start s; end e by=nothing; s > e", IllFormed, Sound),
    ];
}
