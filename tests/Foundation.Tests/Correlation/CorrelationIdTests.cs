using ProcOS.Foundation.Correlation;
using Xunit;

namespace ProcOS.Foundation.Tests.Correlation;

public sealed class CorrelationIdTests
{
    [Fact]
    public async Task Begin_InsideAsynchronousWork_IsCurrentUntilDisposed()
    {
        Assert.Null(CorrelationId.Current);

        using (CorrelationId.Begin("one"))
        {
            await Task.Yield();
            Assert.Equal("one", CorrelationId.Current);
            using (CorrelationId.Begin("two"))
            {
                Assert.Equal("two", CorrelationId.Current);
            }

            Assert.Equal("one", CorrelationId.Current);
        }

        Assert.Null(CorrelationId.Current);
    }

    [Fact]
    public async Task Begin_InParallelFlows_DoNotSeeEachOther()
    {
        var seen = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(async () =>
        {
            using var scope = CorrelationId.Begin($"id-{number}");
            await Task.Yield();
            return CorrelationId.Current;
        })));

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"id-{number}"), seen);
    }

    [Fact]
    public void New_Twice_AnswersDifferentIds() => Assert.NotEqual(CorrelationId.New(), CorrelationId.New());
}
