using System.Text.Json;
using ProcOS.Tde.Execution;
using ProcOS.Tde.Specs;

namespace ProcOS.Tde.Tasks.Echo;

/// <summary>Answers its inputs. Any object will do.</summary>
internal sealed class EchoTask : ISyntheticTask
{
    public string Name => "echo";

    public void CheckInputs(MemberReader inputs, SpecIssues issues)
    {
    }

    public JsonElement Run(JsonElement inputs, CancellationToken cancellationToken) => inputs;

    public ValueTask<IReadOnlyList<JsonElement>> ProposeAsync(ProposalRequest request, CancellationToken cancellationToken) =>
        new([.. Enumerable.Repeat(request.Spec.Inputs, request.Count)]);

    public double Evaluate(JsonElement inputs, JsonElement candidate) => JsonElement.DeepEquals(inputs, candidate) ? 1 : 0;
}
