namespace ProcOS.Bpmn.Blocks.Compiling;

/// <summary>The start form: the fields that were asked for, and those that choices need and nobody else fills.</summary>
internal static class StartForm
{
    public static IReadOnlyList<FormField> Of(ProcessBlock process)
    {
        var blocks = All(process.Body).ToArray();
        var known = process.StartFields.Select(field => field.Id)
            .Concat(blocks.OfType<StepBlock>().SelectMany(step => step.Fields).Select(field => field.Id))
            .Concat(blocks.OfType<LoopBlock>().Select(loop => loop.Variable))
            .ToHashSet(StringComparer.Ordinal);
        var needed = blocks.OfType<ChoiceBlock>()
            .SelectMany(choice => choice.Branches)
            .Where(branch => known.Add(branch.Variable))
            .Select(branch => new FormField(branch.Variable, branch.Label, FormFieldType.Boolean));
        return [.. process.StartFields, .. needed];
    }

    private static IEnumerable<Block> All(Block root)
    {
        var open = new Stack<Block>([root]);
        while (open.TryPop(out var block))
        {
            yield return block;
            IEnumerable<Block> inner = block switch
            {
                SequenceBlock sequence => sequence.Blocks,
                ParallelBlock parallel => parallel.Branches,
                ChoiceBlock choice => [.. choice.Branches.Select(branch => branch.Body), .. choice.Otherwise is null ? Array.Empty<Block>() : [choice.Otherwise]],
                LoopBlock loop => [loop.Body],
                _ => [],
            };
            foreach (var child in inner.Reverse())
            {
                open.Push(child);
            }
        }
    }
}
