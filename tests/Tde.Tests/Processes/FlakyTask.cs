using System.Text.Json;
using ProcOS.Tde.Execution;
using ProcOS.Tde.Specs;
using ProcOS.Tde.Tasks;

namespace ProcOS.Tde.Tests.Processes;

/// <summary>Breaks as often as it is told, then answers; its proposals never come.</summary>
internal sealed class FlakyTask(int failures = int.MaxValue) : ISyntheticTask
{
    public string Name => "flaky";

    public int Runs { get; private set; }

    public void CheckInputs(MemberReader inputs, SpecIssues issues)
    {
    }

    public JsonElement Run(JsonElement inputs, CancellationToken cancellationToken) =>
        ++Runs <= failures ? throw new InvalidOperationException("broken") : inputs;

    public async ValueTask<IReadOnlyList<JsonElement>> ProposeAsync(ProposalRequest request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return [];
    }

    public double Evaluate(JsonElement inputs, JsonElement candidate) => 1;
}
