using FsCheck;
using FsCheck.Fluent;
using ProcOS.Bpmn.Blocks;

namespace ProcOS.Bpmn.Tests.Blocks;

/// <summary>Random processes in block form, with names that are hard on ids, labels and expressions.</summary>
internal static class RandomBlocks
{
    private static readonly string[] Names =
    [
        "Check stock", "Order the missing items from the supplier and wait for the confirmation of the delivery date",
        "Ship", "Prüfe Bestand", "检查库存", "<script>alert('x')</script>", "\"Quotes\" & ampersands", "${danger}", "#{danger} \\${x}",
        "  spaces\tand\nlines ", "", "1st step", "start", "end", "fork", "a\u0000b\ud800c", "🎉 party", "]]>", "Donaudampfschifffahrtsgesellschaftskapitän",
    ];

    private static readonly string[] Variables = ["itemsAreMissing", "approved", "x", "_y", "customer_is_happy2"];

    public static Arbitrary<ProcessBlock> Processes { get; } = Arb.From(
        from name in Gen.Elements(Names)
        from id in Gen.Elements("order_process", "", "Order Process 2")
        from body in BlockOf(4)
        select new ProcessBlock(id, name, "An intent", [new FormField("customer", "Customer", FormFieldType.Text)], body));

    private static Gen<Block> Step { get; } =
        from name in Gen.Elements(Names)
        from kind in Gen.Elements(StepKind.Task, StepKind.Human)
        select (Block)new StepBlock(string.Empty, name, kind)
        {
            TaskSpec = System.Text.Json.JsonSerializer.Serialize(new { version = 1, id = "x", objective = name }),
            Fields = [new FormField("note", name, FormFieldType.Number, "1")],
        };

    private static Gen<Block> BlockOf(int depth) => depth == 0
        ? Step
        : Gen.Frequency(
            (3, Step),
            (2, Some(depth, 0, 4).Select(Block (blocks) => new SequenceBlock(blocks))),
            (1, Some(depth, 0, 4).Select(Block (blocks) => new ParallelBlock(blocks))),
            (1, from branches in Some(depth, 1, 3)
                from labels in Gen.ListOf(Gen.Elements(Names), 3)
                from variable in Gen.Elements(Variables)
                from otherwise in BlockOf(depth - 1)
                from hasOtherwise in Gen.Elements(true, false)
                select (Block)new ChoiceBlock(
                    labels[0],
                    [.. branches.Select((body, i) => new ChoiceBranch(labels[i % labels.Count], variable, body))],
                    hasOtherwise ? otherwise : null)),
            (1, from body in BlockOf(depth - 1)
                from name in Gen.Elements(Names)
                from variable in Gen.Elements(Variables)
                select (Block)new LoopBlock(body, name, variable)));

    private static Gen<Block[]> Some(int depth, int least, int most) =>
        from count in Gen.Choose(least, most)
        from blocks in Gen.ArrayOf(BlockOf(depth - 1), count)
        select blocks;
}
