using static ProcOS.Bpmn.Tests.Soundness.Meaning.MeaningCase;

namespace ProcOS.Bpmn.Tests.Soundness.Meaning.Cases;

/// <summary>How scopes begin and end, and structures without meaning.</summary>
internal static class StartCases
{
    public static MeaningCase[] All { get; } =
    [
        new("nothing at all", "", Sound, IllFormed),
        new("one task alone", "task a", Sound, IllFormed),
        new("several none starts are alternatives", "start s; start s2; xor x; task a; end e; s > x; s2 > x; x > a > e", Sound, IllFormed),
        new("several none starts before an and", "start s; start s2; and j; end e; s > j; s2 > j; j > e", Deadlock, IllFormed),
        new("a none and a message start", "start s; start:message s2; xor x; end e; s > x; s2 > x; x > e", Sound),
        new("a none and a message start before an and", "start s; start:message s2; and j; end e; s > j; s2 > j; j > e", Deadlock),
        new("only a message start", "start:message s; task a; end e; s > a > e", Sound),
        new("nodes without input begin together", "task a; task b; and j; end e; a > j; b > j; j > e", Sound, IllFormed),
        new("nodes without input into one xor", "task a; task b; xor j; end e; a > j; b > j; j > e", Unsafe, IllFormed),
        new("a link pair without a start", "task a; throw:link t ref=l; catch:link c ref=l; end e; a > t; c > e", Sound, IllFormed),
        new("a loop that nothing begins", "task a; task b; a > b > a", Dead, IllFormed),
        new("a node that nothing leads to", "start s; end e; task a; end g; s > e; a > g", Dead),
        new("an instantiating event gateway",
            "evt g instantiates; catch:message a; catch:message b; xor m; end e; g > a > m; g > b > m; m > e", Sound, IllFormed),
        new("an instantiating event gateway that awaits all",
            "evt g instantiates together; catch:message a; catch:message b; and m; end e; g > a > m; g > b > m; m > e", Sound, IllFormed),
        new("an instantiating event gateway that awaits all, merged by xor",
            "evt g instantiates together; catch:message a; catch:message b; xor m; end e; g > a > m; g > b > m; m > e", Unsafe, IllFormed),
        new("two instantiating event gateways are alternatives",
            "evt g instantiates; catch:message a; catch:message b; evt h instantiates; catch:message c; catch:message d; xor m; end e; "
            + "g > a > m; g > b > m; h > c > m; h > d > m; m > e",
            Sound, IllFormed),
        new("two instantiating receive tasks are alternatives", "receive a instantiates; receive b instantiates; xor m; end e; a > m; b > m; m > e", Sound, IllFormed),
        new("a start event and an instantiating receive task", "start s; receive b instantiates; xor m; end e; s > m; b > m; m > e", Sound, Dead),
        new("a start event and an instantiating event gateway",
            "start s; evt g instantiates; catch:message a; catch:message b; xor m; end e; s > m; g > a > m; g > b > m; m > e", Sound, Dead),
        new("a flow into a start event", "start s; task a; xor x; end e; s > a > x; x > ?s; x > ?e", IllFormed, Sound),
        new("a flow into a message start event", "start:message s; task a; xor x; end e; s > a > x; x > ?s; x > ?e", IllFormed, Sound),
        new("a flow out of an end event", "start s; end e; task a; s > e > a", IllFormed, Dead),
        new("different ends at once", "start s; and f; task a; task b; end e; end g; s > f; f > a > e; f > b > g", Sound),
        new("the same end twice", "start s; and f; task a; task b; end e; s > f; f > a > e; f > b > e", Sound),
        new("no end at all", "start s; task a; s > a", Sound),
        new("terminate takes the other branch away", "start s; and f; task a; task b; end:terminate k; end e; s > f; f > a > k; f > b > e", Sound),
        new("terminate takes a stuck branch away",
            "start s; and f; task a; task b; xor x; task c; and j; end e; end:terminate k; s > f; f > a > k; f > b > x; x > ?j; x > ?c > j; j > e", Dead),
    ];
}
