using ProcOS.Tde.Execution;
using Xunit;

namespace ProcOS.Tde.Tests.Execution;

public sealed class SeededRandomTests
{
    [Fact]
    public void Next_OneSeed_GivesTheSameNumbersForEver()
    {
        var random = new SeededRandom("seed");

        var numbers = Enumerable.Range(0, 8).Select(_ => random.Next(1000));

        Assert.Equal([106, 636, 846, 253, 164, 405, 375, 315], numbers);
    }

    [Fact]
    public void Next_ManyDraws_AreEvenlySpread()
    {
        var random = new SeededRandom("spread");
        var counts = new int[10];

        for (var draw = 0; draw < 100_000; draw++)
        {
            counts[random.Next(10)]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 9_500, 10_500));
    }

    [Fact]
    public void Shuffle_Items_KeepsThemAndReachesEveryOrder()
    {
        var random = new SeededRandom("orders");
        var orders = new HashSet<string>();

        for (var draw = 0; draw < 500; draw++)
        {
            var items = new[] { 'a', 'b', 'c' };
            random.Shuffle(items);
            orders.Add(new string(items));
        }

        Assert.Equal(["abc", "acb", "bac", "bca", "cab", "cba"], orders.Order());
    }
}
