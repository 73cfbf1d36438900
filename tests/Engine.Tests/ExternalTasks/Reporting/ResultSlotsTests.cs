using ProcOS.Engine.ExternalTasks.Reporting;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Reporting;

public sealed class ResultSlotsTests
{
    [Fact]
    public async Task TakeAsync_AllAreTaken_WaitsInLine()
    {
        var slots = new ResultSlots(2);
        await slots.TakeAsync();
        await slots.TakeAsync();
        var third = slots.TakeAsync();
        var fourth = slots.TakeAsync();

        slots.Return();

        Assert.True(third.IsCompletedSuccessfully);
        Assert.False(fourth.IsCompleted);
    }

    [Fact]
    public async Task Return_NobodyWaits_IsThereForTheNext()
    {
        var slots = new ResultSlots(1);
        await slots.TakeAsync();

        slots.Return();

        Assert.True(slots.TakeAsync().IsCompletedSuccessfully);
        Assert.False(slots.TakeAsync().IsCompleted);
    }

    [Fact]
    public async Task Return_ALongLineEndsAtOnce_EachIsServedAndTheStackHolds()
    {
        // As when the host gives up: each fails in its turn before its first wait.
        const int Many = 20_000;
        var slots = new ResultSlots(1);
        await slots.TakeAsync();
        var served = 0;
        var line = Enumerable.Range(0, Many).Select(_ => ServeAsync()).ToArray();

        slots.Return();
        await Task.WhenAll(line);

        Assert.Equal(Many, served);

        async Task ServeAsync()
        {
            await slots.TakeAsync().ConfigureAwait(false);
            _ = Interlocked.Increment(ref served);
            slots.Return();
        }
    }
}
