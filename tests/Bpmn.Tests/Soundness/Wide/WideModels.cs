using System.Globalization;

namespace ProcOS.Bpmn.Tests.Soundness.Wide;

/// <summary>Families of models with n branches beside each other, as <see cref="ModelText"/>.</summary>
internal static class WideModels
{
    // Where in the head the branches go, if not behind it.
    private const string Inside = "@@";

    private static readonly Dictionary<string, (string Head, string Branch)> Families = new(StringComparer.Ordinal)
    {
        ["one end"] = ("start s; and f; end e; s > f", "task t#; f > t# > e"),
        ["own ends"] = ("start s; and f; s > f", "task t#; end e#; f > t# > e#"),
        ["one merge"] = ("start s; and f; xor m; task z; end e; s > f; m > z > e", "task t#; f > t# > m"),
        ["one merge before an end"] = ("start s; and f; xor m; end e; s > f; m > e", "task t#; f > t# > m"),
        ["nested, one end"] = ("start s; and f; end e; s > f", "task a#; and g#; task b#; task c#; f > a# > g# > b# > e; g# > c# > e"),
        ["nested, joined"] = ("start s; and f; and j; end e; s > f; j > e", "task a#; and g#; task b#; task c#; and h#; f > a# > g# > b# > h# > j; g# > c# > h#"),
        ["nested, joined at once"] = ("start s; and f; and j; end e; s > f; j > e", "task a#; and g#; task b#; task c#; f > a# > g# > b# > j; g# > c# > j"),
        ["timers to own ends, joined"] = ("start s; and f; and j; end e; s > f; j > e", "task t#; boundary:timer b# on t#; end x#; f > t# > j; b# > x#"),
        ["timers to own ends, own ends"] = ("start s; and f; s > f", "task t#; end e#; boundary:timer b# on t#; end x#; f > t# > e#; b# > x#"),
        ["timers to own ends, one end"] = ("start s; and f; end e; s > f", "task t#; boundary:timer b# on t#; end x#; f > t# > e; b# > x#"),
        ["timers to one end, one end"] = ("start s; and f; end e; end x; s > f", "task t#; boundary:timer b# on t#; f > t# > e; b# > x"),
        ["timers to the join"] = ("start s; and f; and j; end e; s > f; j > e", "task t#; boundary:timer b# on t#; f > t# > j; b# > j"),
        ["timers merged into the join"] = ("start s; and f; and j; end e; s > f; j > e", "task t#; boundary:timer b# on t#; task u#; xor m#; f > t# > m# > j; b# > u# > m#"),
        ["non-interrupting timers to own ends"] = ("start s; and f; and j; end e; s > f; j > e", "task t#; boundary:timer b# on t# non; end x#; f > t# > j; b# > x#"),
        ["non-interrupting timers to the join"] = ("start s; and f; and j; end e; s > f; j > e", "task t#; boundary:timer b# on t# non; f > t# > j; b# > j"),
        ["choices, joined"] = ("start s; and f; and j; end e; s > f; j > e", "xor x#; task t#; task u#; xor m#; f > x#; x# > ?t# > m# > j; x# > !u# > m#"),
        ["choices, joined at once"] = ("start s; and f; and j; end e; s > f; j > e", "xor x#; task t#; task u#; f > x#; x# > ?t# > j; x# > !u# > j"),
        ["choices to own ends, joined"] = ("start s; and f; and j; end e; s > f; j > e", "xor x#; task t#; end y#; f > x#; x# > ?t# > j; x# > !y#"),
        ["choices, one end"] = ("start s; and f; end e; s > f", "xor x#; task t#; task u#; f > x#; x# > ?t# > e; x# > !u# > e"),
        ["inclusive, joined"] = ("start s; or f; or j; end e; s > f; j > e", "task t#; f > ?t# > j"),
        ["inclusive, joined, two tasks"] = ("start s; or f; or j; end e; s > f; j > e", "task t#; task u#; f > ?t# > u# > j"),
        ["inclusive, unconditional"] = ("start s; or f; or j; end e; s > f; j > e", "task t#; f > t# > j"),
        ["inclusive, one end"] = ("start s; or f; end e; s > f", "task t#; f > ?t# > e"),
        ["inclusive, own ends"] = ("start s; or f; s > f", "task t#; end e#; f > ?t# > e#"),
        ["inclusive, joined by parallel"] = ("start s; or f; and j; end e; s > f; j > e", "task t#; f > ?t# > j"),
        ["inclusive, merged"] = ("start s; or f; xor m; task z; end e; s > f; m > z > e", "task t#; f > ?t# > m"),
        ["parallel, inclusive join"] = ("start s; and f; or j; end e; s > f; j > e", "task t#; f > t# > j"),
        ["interrupting event sub-process"] = ("start s; and f; and j; end e; event v { start:message vs; task vt; end ve; vs > vt > ve }; s > f; j > e", "task t#; f > t# > j"),
        ["interrupting event sub-process, own ends"] = ("start s; and f; event v { start:message vs; task vt; end ve; vs > vt > ve }; s > f", "task t#; end e#; f > t# > e#"),
        ["terminated by one"] = ("start s; and f; task k; end:terminate x; s > f; f > k > x", "task t#; end e#; f > t# > e#"),
        ["terminated by a choice, one end"] = ("start s; and f; xor k; task l; end:terminate x; end e; s > f; f > k; k > ?x; k > !l > e", "task t#; f > t# > e"),
        ["event sub-process"] = ("start s; and f; and j; end e; event v { start:message vs non; task vt; end ve; vs > vt > ve }; s > f; j > e", "task t#; f > t# > j"),
        ["inclusive, left by choices"] = ("start s; or f; or j; end e; s > f; j > e", "task t#; xor x#; end y#; f > ?t# > x#; x# > ?j; x# > !y#"),
        ["inclusive, left by timers"] = ("start s; or f; or j; end e; s > f; j > e", "task t#; boundary:timer b# on t#; end y#; f > ?t# > j; b# > y#"),
        ["inclusive, left by later choices"] = ("start s; or f; or j; end e; s > f; j > e", "task t#; xor x#; task u#; task v#; end y#; f > ?t# > x#; x# > ?u# > j; x# > !v# > y#"),
        ["parallel, inclusive join, left by choices"] = ("start s; and f; or j; end e; s > f; j > e", "task t#; xor x#; end y#; f > t# > x#; x# > ?j; x# > !y#"),
        ["inclusive, two joins"] = ("start s; or f; or j; or k; end e; end d; s > f; j > e; k > d", "task t#; task u#; f > ?t# > j; f > ?u# > k"),
        ["inclusive, timers to the join"] = ("start s; or f; or j; end e; s > f; j > e", "task t#; boundary:timer b# on t#; f > ?t# > j; b# > j"),
        ["sub-process, error"] = ("start s; sub sp { start ps; and f; and j; end pe; ps > f; j > pe; @@ }; boundary:error b on sp; end e; end x; s > sp > e; b > x", "task t#; f > t# > j"),
        ["sub-process, error thrown"] = ("start s; sub sp { start ps; and f; and j; task k; xor y; end pe; end:error q; ps > f; f > k > y; y > ?j; y > !q; j > pe; @@ }; boundary:error b on sp; end e; end x; s > sp > e; b > x", "task t#; f > t# > j"),
        ["sub-process, error thrown, one end"] = ("start s; sub sp { start ps; and f; task k; xor y; end pe; end:error q; ps > f; f > k > y; y > ?pe; y > !q; @@ }; boundary:error b on sp; end e; end x; s > sp > e; b > x", "task t#; f > t# > pe"),
        ["error event sub-process"] = ("start s; and f; and j; end e; event v { start:error vs; task vt; end ve; vs > vt > ve }; s > f; j > e", "task t#; f > t# > j"),
        ["error event sub-process, thrown"] = ("start s; and f; task k; xor y; end:error q; and j; end e; event v { start:error vs; task vt; end ve; vs > vt > ve }; s > f; f > k > y; y > ?j; y > !q; j > e", "task t#; f > t# > j"),
        ["sub-process, each may fail"] = ("start s; sub sp { start ps; and f; and j; end pe; ps > f; j > pe; @@ }; boundary:error b on sp; end e; end x; s > sp > e; b > x", "task t#; xor x#; end:error q#; f > t# > x#; x# > ?j; x# > !q#"),
        ["sub-process, each may terminate"] = ("start s; sub sp { start ps; and f; and j; end pe; ps > f; j > pe; @@ }; end e; s > sp > e", "task t#; xor x#; task u#; end:terminate q#; f > t# > x#; x# > ?j; x# > !u# > q#"),
        ["error event sub-process, each may throw"] = ("start s; and f; and j; end e; event v { start:error vs; task vt; end ve; vs > vt > ve }; s > f; j > e", "task t#; xor x#; end:error q#; f > t# > x#; x# > ?j; x# > !q#"),
        ["compensation before the activity"] = ("start s; throw:compensate c; and f; task a; boundary:compensate k on a to h; task h compensates; and j; end e; s > c > f > a > j; j > e", "task t#; f > t# > j"),
        ["compensation behind the activity"] = ("start s; throw:compensate c; and f; task a; boundary:compensate k on a to h; task h compensates; and j; end e; s > f > a > j; j > c > e", "task t#; f > t# > j"),
        ["compensation of an interrupted sub-process"] = ("start s; sub sp { start ps; and f; task a; boundary:compensate k on a to h; task h compensates; and j; end pe; ps > f > a > j; j > pe; @@ }; boundary:timer b on sp; throw:compensate c; end e; end x; s > sp > e; b > c > x", "task t#; f > t# > j"),
        ["compensation of a completed sub-process"] = ("start s; sub sp { start ps; and f; task a; boundary:compensate k on a to h; task h compensates; and j; end pe; ps > f > a > j; j > pe; @@ }; boundary:timer b on sp; throw:compensate c; end e; end x; s > sp > c > e; b > x", "task t#; f > t# > j"),
        ["nested sub-process, error caught further out"] = ("start s; sub so { start os; sub sp { start ps; and f; and j; end pe; ps > f; j > pe; @@ }; boundary:timer bt on sp; xor om; end oe; os > sp > om > oe; bt > om }; boundary:error b on so; end e; end x; s > so > e; b > x", "task t#; f > t# > j"),
        ["nested sub-process, error thrown further out"] = ("start s; sub so { start os; sub sp { start ps; and f; and j; task k; xor y; end pe; end:error q; ps > f; f > k > y; y > ?j; y > !q; j > pe; @@ }; boundary:timer bt on sp; xor om; end oe; os > sp > om > oe; bt > om }; boundary:error b on so; end e; end x; s > so > e; b > x", "task t#; f > t# > j"),
        ["event sub-process, own ends"] = ("start s; and f; event v { start:message vs non; task vt; end ve; vs > vt > ve }; s > f", "task t#; end e#; f > t# > e#"),
    };

    public static IEnumerable<string> Names => Families.Keys;

    public static string Text(string family, int branches)
    {
        var (head, branch) = Families[family];
        var all = string.Join("; ", Enumerable.Range(0, branches).Select(i => branch.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        return head.Contains(Inside, StringComparison.Ordinal) ? head.Replace(Inside, all, StringComparison.Ordinal) : $"{head}; {all}";
    }
}
