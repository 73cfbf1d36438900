using FsCheck;
using FsCheck.Fluent;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>
/// Models that are mostly well-formed blocks, some broken by another gateway or a redirected flow, and small graphs
/// without any order: sound ones, and every way not to be.
/// </summary>
internal static class RandomSketches
{
    public static Arbitrary<string> Arbitrary { get; } = Arb.From(Gen.Frequency((3, Blocks()), (2, Graphs())));

    /// <summary>
    /// Only blocks: a loop without a task or timer in it would keep a real engine busy for ever. An engine fails with 500 at a
    /// cancel end event where no cancel event is on the border.
    /// </summary>
    public static Arbitrary<string> Walkable { get; } = Arb.From(Blocks().Where(sketch => ModelSketch.Read(sketch).Nodes.All(IsCaught)));

    private static bool IsCaught(FlowNode node)
    {
        if (node.Kind != FlowNodeKind.EndEvent || !Cancels(node))
        {
            return true;
        }

        var around = node.Scope.Owner;
        while (around is not null && around.Element.LocalName != "transaction")
        {
            around = around.Scope.Owner;
        }

        return around?.Scope.Nodes.Any(boundary => ReferenceEquals(boundary.AttachedTo, around) && Cancels(boundary)) == true;
    }

    private static bool Cancels(FlowNode node) => node.Element.Elements.Any(child => child.LocalName == "cancelEventDefinition");

    private static Gen<string> Blocks() =>
        from seed in Gen.Choose(0, int.MaxValue)
        from size in Gen.Choose(2, 7)
        select new SketchWriter(new Random(seed)).Process(size);

    private static Gen<string> Graphs() =>
        from kinds in Gen.ListOf(Gen.Elements('t', 'x', 'p', 'o', 'x', 'p', 'm'), 5)
        from flows in Gen.ListOf(Gen.Choose(0, 6).Zip(Gen.Choose(0, 6)), 5)
        select Graph([.. kinds], [.. flows]);

    // A chain through all nodes, so that few are dead, and some flows across.
    private static string Graph(char[] kinds, (int From, int To)[] flows)
    {
        var names = kinds.Select((kind, i) => $"{kind}{i}").ToArray();
        var across = flows
            .Where(flow => flow.From < names.Length && flow.To < names.Length && flow.From != flow.To)
            .Distinct()
            .Select(flow => $"; {names[flow.From]} -> {names[flow.To]}");
        return $"s -> {string.Join(" -> ", names)} -> e{string.Concat(across)}";
    }
}
