using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ProcOS.Tde.Execution;
using ProcOS.Tde.Outcomes;
using ProcOS.Tde.Specs;
using ProcOS.Tde.Tasks;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Tde.Tests.Execution;

public sealed class ProbabilisticExecutorTests
{
    private const string Labels = """
        "labels":[{"name":"shipping","keywords":["delivery","parcel"]},{"name":"billing","keywords":["invoice"]}]
        """;

    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Execute_Echo_ConvergesOnItsOneAnswer()
    {
        var result = await RunAsync("echo", """{"x":1}""");

        Assert.Equal(StopReason.Converged, result.StopReason);
        Assert.Equal(new Usage(Steps: 3, Candidates: 24), result.Usage);
        Assert.Equal(1, Assert.Single(result.Outcomes).Probability);
    }

    [Fact]
    public async Task Execute_SumWhoseLastDigitHangsOnTheOrder_ReportsBothWithTheirShares()
    {
        var result = await RunAsync("sum", """{"numbers":[0.1,0.2,0.3]}""", steps: 1000);

        // Four of the six orders end in the larger number.
        Assert.Equal([0.6000000000000001, 0.6], result.Outcomes.Select(one => one.Value.GetProperty("sum").GetDouble()));
        Assert.InRange(result.Outcomes[0].Probability, 0.6, 0.73);
        Assert.Equal(StopReason.Settled, result.StopReason);
    }

    [Fact]
    public async Task Execute_ClearText_ConvergesOnTheLabelOfTheDeterministicMode()
    {
        var result = await RunAsync("classify", $$"""{"text":"parcel delivery parcel delivery late",{{Labels}} }""");

        Assert.Equal(StopReason.Converged, result.StopReason);
        Assert.Equal("shipping", result.Outputs.GetProperty("label").GetString());
    }

    [Fact]
    public async Task Execute_TextBetweenTwoLabels_ReportsBothWithHonestFrequencies()
    {
        var result = await RunAsync("classify", $$"""{"text":"delivery parcel invoice",{{Labels}} }""", steps: 1000);

        Assert.Equal(StopReason.Settled, result.StopReason);
        Assert.Equal(["shipping", "billing"], result.Outcomes.Select(one => one.Value.GetProperty("label").GetString()));
        Assert.InRange(result.Outcomes[0].Probability, ShareOfMajority - 0.06, ShareOfMajority + 0.06);
    }

    [Fact]
    public async Task Execute_SameSpecTwice_GivesTheSameRun()
    {
        var inputs = $$"""{"text":"delivery invoice parcel today",{{Labels}} }""";

        var first = await RunAsync("classify", inputs);
        var second = await RunAsync("classify", inputs);
        var otherId = await RunAsync("classify", inputs, id: "other");

        Assert.Equal(JsonSerializer.Serialize(first), JsonSerializer.Serialize(second));
        Assert.NotEqual(JsonSerializer.Serialize(first), JsonSerializer.Serialize(otherId));
    }

    [Fact]
    public async Task Execute_StepsUsedUp_StopsWithTheBestSoFar()
    {
        var result = await RunAsync("classify", $$"""{"text":"delivery invoice",{{Labels}} }""", steps: 2);

        Assert.Equal(StopReason.Budget, result.StopReason);
        Assert.Equal(2, result.Trace.Count);
        Assert.Equal(1, result.Outcomes.Sum(one => one.Probability), 9);
    }

    [Fact]
    public async Task Execute_SecondsNearlyUsedUp_StopsBeforeTheEnginesTimer()
    {
        var task = new SlowTask(_clock, TimeSpan.FromSeconds(4));
        var spec = Given.Spec("echo", "{}", "probabilistic", steps: 1000, seconds: 10);

        var result = await new ProbabilisticExecutor(_clock).ExecuteAsync(spec, task, CancellationToken.None);

        Assert.Equal(StopReason.Budget, result.StopReason);
        Assert.Equal(3, result.Trace.Count);
    }

    [Fact]
    public async Task Execute_NothingUsable_StagnatesAndIsUnsolvable()
    {
        var task = new SlowTask(_clock, TimeSpan.Zero) { Score = 0 };
        var spec = Given.Spec("echo", "{}", "probabilistic", steps: 1000);

        var exception = await Assert.ThrowsAsync<TaskUnsolvableException>(
            () => new ProbabilisticExecutor(_clock).ExecuteAsync(spec, task, CancellationToken.None));

        Assert.Equal(ConvergenceRules.StagnantRounds, task.Rounds);
        Assert.Contains("none in 3 rounds", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_Cancelled_Throws()
    {
        var spec = Given.Spec("echo", "{}", "probabilistic");

        _ = await Assert.ThrowsAsync<OperationCanceledException>(
            () => new ProbabilisticExecutor(_clock).ExecuteAsync(spec, Given.Catalogue.Find("echo")!, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Execute_AnyTextAndNumbers_ProbabilitiesSumToOneLikeliestFirst()
    {
        var word = Gen.Elements("delivery", "parcel", "invoice", "late", "my", "shipping");
        var classify = Gen.NonEmptyListOf(word).Select(words => ("classify", $$"""{"text":"{{string.Join(' ', words)}}",{{Labels}} }"""));
        var number = Gen.Choose(-1_000_000, 1_000_000).Select(value => value / 7d);
        var sum = Gen.NonEmptyListOf(number).Select(numbers => ("sum", $$"""{"numbers":{{JsonSerializer.Serialize(numbers)}} }"""));

        Prop.ForAll(Gen.OneOf(classify, sum).ToArbitrary(), given =>
        {
            ExecutionResult result;
            try
            {
                result = RunAsync(given.Item1, given.Item2, steps: 200).GetAwaiter().GetResult();
            }
            catch (TaskUnsolvableException)
            {
                return given.Item1 == "classify";
            }

            var shares = result.Outcomes.Select(one => one.Probability).ToArray();
            return Math.Abs(shares.Sum() - 1) <= OutcomeJson.ProbabilityTolerance
                && shares.All(share => share is > 0 and <= 1)
                && shares.SequenceEqual(shares.OrderDescending())
                && result.Trace.Count <= 200
                && result.Usage.Steps == result.Trace.Count;
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>
    /// The chance that of three draws from {delivery, parcel, invoice} more are for shipping: 1 - P(at most one of three
    /// draws is), each draw with 2/3. No draw is without evidence and three draws cannot tie.
    /// </summary>
    private const double ShareOfMajority = 20d / 27;

    private Task<ExecutionResult> RunAsync(string task, string inputs, int steps = 20, string id = "t")
    {
        var spec = Given.Spec(task, inputs, "probabilistic", id, steps);
        return new ProbabilisticExecutor(_clock).ExecuteAsync(spec, Given.Catalogue.Find(task)!, CancellationToken.None);
    }

    /// <summary>Never agrees with itself, and takes its time.</summary>
    private sealed class SlowTask(ManualClock clock, TimeSpan pause) : ISyntheticTask
    {
        public string Name => "slow";

        public double Score { get; init; } = 1;

        public int Rounds { get; private set; }

        public void CheckInputs(MemberReader inputs, SpecIssues issues) => throw new NotSupportedException();

        public JsonElement Run(JsonElement inputs, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<JsonElement>> ProposeAsync(ProposalRequest request, CancellationToken cancellationToken)
        {
            clock.Advance(pause);
            Rounds++;
            return new([Given.Json($$"""{"round":{{Rounds}} }""")]);
        }

        public double Evaluate(JsonElement inputs, JsonElement candidate) => Score;
    }
}
