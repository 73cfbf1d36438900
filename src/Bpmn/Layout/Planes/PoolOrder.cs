namespace ProcOS.Bpmn.Layout.Planes;

/// <summary>The order of pools in which message flows pass the fewest other pools; the order of the file where that is as good.</summary>
internal static class PoolOrder
{
    /// <summary>With more pools than this the orders are too many to try: the file's stays.</summary>
    private const int MostTried = 7;

    public static void Sort(List<Pool> pools, DiagramContent content)
    {
        if (pools.Count is < 3 or > MostTried)
        {
            return;
        }

        var flows = Weights(pools, content);
        var order = new int[pools.Count];
        var best = new int[pools.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = best[i] = i;
        }

        var least = Length(order, flows);
        Try(order, 0, flows, best, ref least);
        var sorted = Array.ConvertAll(best, index => pools[index]);
        pools.Clear();
        pools.AddRange(sorted);
    }

    /// <summary>How many message flows go from the pools before <paramref name="index"/> to the others.</summary>
    public static int FlowsAcross(List<Pool> pools, int index, DiagramContent content)
    {
        var flows = Weights(pools, content);
        var sum = 0;
        for (var upper = 0; upper < index; upper++)
        {
            for (var lower = index; lower < pools.Count; lower++)
            {
                sum += flows[upper, lower];
            }
        }

        return sum;
    }

    private static int[,] Weights(List<Pool> pools, DiagramContent content)
    {
        var poolOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < pools.Count; i++)
        {
            _ = poolOf.TryAdd(pools[i].Shape.Id, i);
            pools[i].Content?.Shapes.ForEach(shape => _ = poolOf.TryAdd(shape.Id, i));
        }

        var weights = new int[pools.Count, pools.Count];
        foreach (var flow in content.Document.ElementsOf("messageFlow"))
        {
            if (poolOf.TryGetValue(DiagramContent.Reference(flow.Attribute("sourceRef")), out var source)
                && poolOf.TryGetValue(DiagramContent.Reference(flow.Attribute("targetRef")), out var target))
            {
                weights[source, target]++;
                weights[target, source]++;
            }
        }

        return weights;
    }

    private static int Length(int[] order, int[,] flows)
    {
        var sum = 0;
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = i + 1; j < order.Length; j++)
            {
                sum += flows[order[i], order[j]] * (j - i);
            }
        }

        return sum;
    }

    private static void Try(int[] order, int from, int[,] flows, int[] best, ref int least)
    {
        if (from == order.Length)
        {
            if (Length(order, flows) is var length && length < least)
            {
                least = length;
                order.CopyTo(best, 0);
            }

            return;
        }

        for (var i = from; i < order.Length; i++)
        {
            (order[from], order[i]) = (order[i], order[from]);
            Try(order, from + 1, flows, best, ref least);
            (order[from], order[i]) = (order[i], order[from]);
        }
    }
}
