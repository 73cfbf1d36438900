using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ProcOS.Bpmn.Tests.Soundness;

/// <summary>Models as text, mostly small and as often wrong as right.</summary>
internal static class RandomModels
{
    private static readonly string[] Kinds = ["task", "task", "task", "xor", "xor", "and", "and", "or", "sub", "evt"];

    public static Arbitrary<string> Any() => Gen.Choose(0, int.MaxValue - 1).Select(seed => Scope(new Random(seed), string.Empty, 0)).ToArbitrary();

    /// <summary>Blocks within blocks, of which some joins are of another kind than their split.</summary>
    public static Arbitrary<string> Blocks() => Gen.Choose(0, int.MaxValue - 1).Select(Block).ToArbitrary();

    private static string Scope(Random random, string prefix, int depth)
    {
        var text = new StringBuilder($"start {prefix}s; end {prefix}e; ");
        var count = random.Next(2, depth == 0 ? 9 : 5);
        var flows = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var kind = Kinds[random.Next(Kinds.Length)];
            kind = depth > 1 && kind == "sub" ? "task" : kind;
            _ = text.Append(Node(random, kind, $"{prefix}n{i}", depth));
            var ways = kind is "xor" or "and" or "or" or "evt" ? random.Next(1, 3) : random.Next(10) == 0 ? 2 : 1;
            for (var way = 0; way < ways; way++)
            {
                Flow(random, flows, $"{prefix}n{i}", Target(random, prefix, i, count, back: way > 0), kind == "evt", $"{prefix}c{i}_{way}", text);
            }

            if (kind is "task" or "sub" && random.Next(5) == 0)
            {
                _ = text.Append(CultureInfo.InvariantCulture, $"boundary:timer {prefix}b{i} on {prefix}n{i}{(random.Next(2) == 0 ? " non" : string.Empty)}; ");
                if (random.Next(4) > 0)
                {
                    Flow(random, flows, $"{prefix}b{i}", Target(random, prefix, i, count, back: false), false, string.Empty, text);
                }
            }
        }

        if (random.Next(8) == 0)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"event {prefix}x {{ start:message {prefix}xs{(random.Next(2) == 0 ? " non" : string.Empty)}; end {prefix}xe; {prefix}xs > {prefix}xe }}; ");
        }

        return $"{text}{prefix}s > {prefix}n0{flows}";
    }

    private static string Node(Random random, string kind, string id, int depth) => kind == "sub"
        ? $"sub {id} {{ {Scope(random, id + "_", depth + 1)} }}; "
        : $"{kind} {id}; ";

    private static void Flow(Random random, StringBuilder flows, string from, string to, bool byEvent, string between, StringBuilder nodes)
    {
        if (byEvent)
        {
            _ = nodes.Append(CultureInfo.InvariantCulture, $"catch:message {between}; ");
            _ = flows.Append(CultureInfo.InvariantCulture, $"; {from} > {between} > {to}");
        }
        else
        {
            _ = flows.Append(CultureInfo.InvariantCulture, $"; {from} > {(random.Next(3) > 0 ? "?" : string.Empty)}{to}");
        }
    }

    private static string Target(Random random, string prefix, int at, int count, bool back)
    {
        var next = back && random.Next(3) == 0 ? random.Next(count) : random.Next(at + 1, Math.Min(at + 3, count) + 1);
        return next >= count ? $"{prefix}e" : $"{prefix}n{next}";
    }

    private static string Block(int seed)
    {
        var random = new Random(seed);
        var (nodes, flows, number) = (new StringBuilder("start s; end e; "), new StringBuilder(), 0);
        var last = Sequence("s", random.Next(2, 4), 3);
        return $"{nodes}{flows}{last} > e";

        string Sequence(string from, int length, int depth)
        {
            var at = from;
            for (var i = 0; i < length; i++)
            {
                at = depth > 0 && random.Next(2) == 0 ? Branches(at, depth) : Step(at);
            }

            return at;
        }

        string Step(string from)
        {
            var id = $"t{number++}";
            _ = nodes.Append(CultureInfo.InvariantCulture, $"task {id}; ");
            _ = flows.Append(CultureInfo.InvariantCulture, $"{from} > {id}; ");
            return id;
        }

        string Branches(string from, int depth)
        {
            var (split, join, kind) = ($"g{number++}", $"g{number++}", random.Next(2) == 0 ? "and" : "xor");
            var closing = random.Next(12) == 0 ? "or" : random.Next(14) == 0 ? (kind == "and" ? "xor" : "and") : kind;
            _ = nodes.Append(CultureInfo.InvariantCulture, $"{kind} {split}; {closing} {join}; ");
            _ = flows.Append(CultureInfo.InvariantCulture, $"{from} > {split}; ");
            for (var branch = random.Next(2, 4); branch > 0; branch--)
            {
                _ = flows.Append(CultureInfo.InvariantCulture, $"{Sequence(split, random.Next(1, 3), depth - 1)} > {join}; ");
            }

            if (kind == "xor" && random.Next(3) == 0)
            {
                var (back, turn) = (Step(join), $"g{number++}");
                _ = nodes.Append(CultureInfo.InvariantCulture, $"xor {turn}; ");
                _ = flows.Append(CultureInfo.InvariantCulture, $"{back} > {turn}; {turn} > {split}; ");
                return turn;
            }

            return join;
        }
    }
}
