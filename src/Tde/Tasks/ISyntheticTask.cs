using System.Text.Json;
using ProcOS.Tde.Execution;
using ProcOS.Tde.Specs;

namespace ProcOS.Tde.Tasks;

/// <summary>
/// A built-in task whose answer can be checked by hand. It has no state: everything that decides its answer is in its
/// inputs and the given random numbers.
/// </summary>
internal interface ISyntheticTask : IProposer
{
    /// <summary>The name by which specifications ask for it.</summary>
    string Name { get; }

    /// <summary>Reports every problem of the inputs.</summary>
    void CheckInputs(MemberReader inputs, SpecIssues issues);

    /// <summary>The one answer, a JSON object.</summary>
    /// <exception cref="TaskUnsolvableException">These inputs have none.</exception>
    JsonElement Run(JsonElement inputs, CancellationToken cancellationToken);

    /// <summary>How good a proposed answer is, from 0 (refused) to 1. It trusts no proposer, its own included.</summary>
    double Evaluate(JsonElement inputs, JsonElement candidate);
}
