using static ProcOS.Bpmn.Tests.Soundness.Meaning.MeaningCase;

namespace ProcOS.Bpmn.Tests.Soundness.Meaning.Cases;

/// <summary>
/// Events with several definitions. By the specification one of them is enough to catch, or all where they say so, and all
/// are thrown; an engine takes the first that it looks for.
/// </summary>
internal static class MultipleCases
{
    public static MeaningCase[] All { get; } =
    [
        new("error or timer, and nothing throws", "start s; sub S { start i; catch:message c; end ie; i > c > ie }; boundary:error+timer B on S ref=E1; end e; end g; s > S > e; B > g", Sound),
        new("escalation or message, and nothing throws", "start s; sub S { start i; catch:message c; end ie; i > c > ie }; boundary:escalation+message B on S non ref=X1; end e; end g; s > S > e; B > g", Sound),
        new("error or timer, always thrown", "start s; sub S { start i; task a; end:error q ref=E1; i > a > q }; boundary:error+timer B on S ref=E1; end e; end g; s > S > e; B > g", Dead, Sound),
        new("error of either code", "start s; sub S { start i; xor x; end:error q ref=E2; end ie; i > x; x > ?q; x > ?ie }; boundary:error+error B on S ref=E1+E2; end e; end g; s > S > e; B > g", Sound, IllFormed),
        new("error or escalation", "start s; sub S { start i; xor x; end:escalation q ref=X1; end ie; i > x; x > ?q; x > ?ie }; boundary:error+escalation B on S ref=E1+X1; end e; end g; s > S > e; B > g", Sound, Dead),
        new("cancel or timer", "start s; transaction T { start i; catch:message c; end ie; i > c > ie }; boundary:cancel+timer B on T; end e; end g; s > T > e; B > g", Sound),
        new("event sub-process for an error or a message", "start s; catch:message c; end e; event V { start:error+message v ref=E1; end ve; v > ve }; s > c > e", Sound, Dead),
        new("message and timer, both", "start s; catch:message+timer c all; end e; s > c > e", Sound),
        new("error and timer, both", "start s; task a; boundary:error+timer B on a all ref=E1; end e; end g; s > a > e; B > g", Undefined, Sound),
        new("compensation or timer", "start s; task a; boundary:compensate+timer B on a; end e; end g; s > a > e; B > g", Undefined, Sound),
        new("error and message thrown", "start s; sub S { start i; xor x; end:error+message q ref=E1; end ie; i > x; x > ?q; x > ?ie }; boundary:error B on S ref=E1; end e; end g; s > S > e; B > g", Sound),
        new("error and compensation thrown",
            "start s; sub S { start i; task a; boundary:compensate k on a to h; task h compensates; xor x; end:error+compensate q ref=E1; end ie; i > a > x; x > ?q; x > ?ie }; boundary:error B on S ref=E1; end e; end g; s > S > e; B > g", Sound, Dead),
        new("signal and escalation thrown, joined by and",
            "start s; sub S { start i; throw:signal+escalation q ref=+X1; end ie; i > q > ie }; boundary:escalation B on S non ref=X1; task a; task b; and j; end e; s > S > a > j; B > b > j; j > e", Sound, Deadlock),
        new("compensation of two activities",
            "start s; task a; task b; boundary:compensate k on a to h; task h compensates; boundary:compensate l on b to g; task g compensates; throw:compensate+compensate c ref=a+b; end e; s > a > b > c > e", Sound, IllFormed),
        new("error and terminate thrown", "start s; sub S { start i; xor x; end:error+terminate q ref=E1; end ie; i > x; x > ?q; x > ?ie }; boundary:error B on S ref=E1; end e; end g; s > S > e; B > g", Undefined, Sound),
        new("terminate and message thrown", "start s; and f; task b; end:terminate+message t; end e; s > f; f > t; f > b > e", Sound, Dead),
    ];
}
