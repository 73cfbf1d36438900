using System.Globalization;
using System.Text;

namespace ProcOS.Bpmn.Tests.Soundness.Reducing;

/// <summary>Collaborations of two or three small pools that send each other messages; as often stuck as not.</summary>
internal static class RandomPools
{
    private static readonly string[] Kinds = ["task", "task", "receive", "catch:message", "xor", "and", "evt"];

    /// <summary>The message flows, and each pool.</summary>
    public static (string Messages, string[] Pools) Of(int seed)
    {
        var random = new Random(seed);
        var (senders, receivers) = (new List<(int Pool, string Id)>(), new List<(int Pool, string Id)>());
        var pools = Enumerable.Range(0, random.Next(2, 4)).Select(pool => Pool(random, pool, senders, receivers)).ToArray();
        var messages = new List<string>();
        foreach (var (pool, receiver) in receivers)
        {
            var others = senders.Where(sender => sender.Pool != pool).ToArray();
            for (var i = random.Next(3); i > 0 && others.Length > 0; i--)
            {
                messages.Add($"{others[random.Next(others.Length)].Id} > {receiver}");
            }
        }

        return (string.Join(';', messages.Distinct()), pools);
    }

    private static string Pool(Random random, int pool, List<(int, string)> senders, List<(int, string)> receivers)
    {
        var (nodes, flows, count) = (new StringBuilder(), new StringBuilder(), random.Next(2, 7));
        var waits = random.Next(3) == 0;
        _ = nodes.Append(CultureInfo.InvariantCulture, $"start{(waits ? ":message" : string.Empty)} p{pool}s; end p{pool}e; ");
        _ = flows.Append(CultureInfo.InvariantCulture, $"p{pool}s > p{pool}n0");
        if (waits)
        {
            receivers.Add((pool, $"p{pool}s"));
        }

        for (var i = 0; i < count; i++)
        {
            var (kind, id) = (Kinds[random.Next(Kinds.Length)], $"p{pool}n{i}");
            var isScope = kind == "task" && random.Next(3) == 0;
            _ = nodes.Append(isScope ? SubProcess(random, pool, id, senders, receivers) : $"{kind} {id}; ");
            if (kind == "task")
            {
                senders.Add((pool, id));
            }
            else if (kind is "receive" or "catch:message")
            {
                receivers.Add((pool, id));
            }

            for (var way = kind is "xor" or "and" or "evt" ? random.Next(1, 3) : 1; way > 0; way--)
            {
                var to = way > 1 && random.Next(3) == 0 ? random.Next(count) : random.Next(i + 1, Math.Min(i + 3, count) + 1);
                var target = to >= count ? $"p{pool}e" : $"p{pool}n{to}";
                if (kind == "evt")
                {
                    _ = nodes.Append(CultureInfo.InvariantCulture, $"catch:message {id}c{way}; ");
                    receivers.Add((pool, $"{id}c{way}"));
                    target = $"{id}c{way} > {target}";
                }

                _ = flows.Append(CultureInfo.InvariantCulture, $"; {id} > {target}");
            }

            if (kind == "task" && random.Next(5) == 0)
            {
                _ = nodes.Append(CultureInfo.InvariantCulture, $"boundary:message {id}b on {id}{(random.Next(2) == 0 ? " non" : string.Empty)}; ");
                _ = flows.Append(CultureInfo.InvariantCulture, $"; {id}b > p{pool}e");
                receivers.Add((pool, $"{id}b"));
            }
        }

        return $"{nodes}{flows}";
    }

    // With an end by an error as often as not, caught on its border or nowhere; half of them have to do with the other pools.
    private static string SubProcess(Random random, int pool, string id, List<(int, string)> senders, List<(int, string)> receivers)
    {
        var (inner, reaches) = (random.Next(2) == 0 ? "task" : "receive", random.Next(2) == 0);
        if (reaches)
        {
            (inner == "task" ? senders : receivers).Add((pool, $"{id}t"));
        }

        var (fails, caught) = (random.Next(2) == 0, random.Next(3) > 0);
        var content = fails
            ? $"xor {id}x; end:error {id}f; {id}s > {id}t > {id}x; {id}x > ?{id}e; {id}x > ?{id}f"
            : $"{id}s > {id}t > {id}e";
        var border = caught ? $"boundary:error {id}y on {id}; {id}y > p{pool}e; " : string.Empty;
        return $"sub {id} {{ start {id}s; {inner} {id}t; end {id}e; {content} }}; {border}";
    }
}
