using FsCheck;
using FsCheck.Fluent;
using ProcOS.Engine.Waiting;
using Xunit;

namespace ProcOS.Engine.Tests.Waiting;

public sealed class BackoffTests
{
    private static readonly Arbitrary<Backoff> Backoffs =
        (from milliseconds in Gen.Choose(1, 5000)
         from percent in Gen.Choose(100, 500)
         from max in Gen.Choose(1, 600_000)
         from jitter in Gen.Choose(0, 100)
         select new Backoff
         {
             Base = TimeSpan.FromMilliseconds(milliseconds),
             Factor = percent / 100.0,
             Max = TimeSpan.FromMilliseconds(max),
             Jitter = jitter / 100.0,
         }).ToArbitrary();

    private static readonly Arbitrary<int> Attempts = Gen.Choose(0, 2000).ToArbitrary();

    private static readonly Arbitrary<double> Chances = Gen.Choose(0, 1000).Select(thousandth => thousandth / 1000.0).ToArbitrary();

    [Fact]
    public void Nominal_AnyAttempt_GrowsUpToTheCapAndNeverBeyond() => Prop.ForAll(Backoffs, Attempts, (backoff, attempt) =>
        backoff.Nominal(attempt) <= backoff.Nominal(attempt + 1)
        && backoff.Nominal(attempt) <= backoff.Max
        && backoff.Nominal(attempt) > TimeSpan.Zero).QuickCheckThrowOnFailure();

    [Fact]
    public void Nominal_ManyAttempts_ReachesTheCap() => Prop.ForAll(Backoffs, backoff =>
        backoff.Factor == 1 || backoff.Nominal(100_000) == backoff.Max).QuickCheckThrowOnFailure();

    [Fact]
    public void Delay_AnyChance_StaysWithinTheJitterBelowTheNominal() => Prop.ForAll(Backoffs, Attempts, Chances, (backoff, attempt, chance) =>
    {
        var nominal = backoff.Nominal(attempt);
        var delay = backoff.Delay(attempt, chance);
        return delay <= nominal && delay >= (nominal * (1 - backoff.Jitter)) - TimeSpan.FromTicks(1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nominal_Defaults_DoubleFrom200MillisecondsTo10Seconds()
    {
        var backoff = new Backoff();

        var waits = Enumerable.Range(0, 8).Select(attempt => backoff.Nominal(attempt).TotalMilliseconds);

        Assert.Equal([200, 400, 800, 1600, 3200, 6400, 10_000, 10_000], waits);
    }

    [Fact]
    public void Nominal_FixedAndLinear_AreTheSameAndGrowEvenly()
    {
        var second = TimeSpan.FromSeconds(1);
        var linear = Backoff.Linear(second, second * 3);

        Assert.Equal([second, second], [Backoff.Fixed(second).Nominal(0), Backoff.Fixed(second).Nominal(9)]);
        Assert.Equal([second, second * 2, second * 3, second * 3], Enumerable.Range(0, 4).Select(linear.Nominal));
    }
}
