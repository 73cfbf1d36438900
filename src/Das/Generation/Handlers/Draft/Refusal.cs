using System.Text.Json;
using ProcOS.Das.Generation.Drafting;
using ProcOS.Engine;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Generation.Handlers.Draft;

/// <summary>Why an intent was refused, as the process variable <c>refusal</c>: the caller gets the same error that the drafter threw.</summary>
internal sealed record Refusal(string Code, string? Subject, string? Expected, string? Found, string NextStep)
{
    public const string Variable = "refusal";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyDictionary<string, VariableValue> Variables(DraftRefusedException refused) => new Dictionary<string, VariableValue>
    {
        [Variable] = VariableValue.OfJson(JsonSerializer.SerializeToElement(
            new Refusal(refused.Error.Code, refused.Subject, refused.Expected, refused.Found, refused.NextStep), Options)),
    };

    public static ProcOsException? Read(IReadOnlyDictionary<string, VariableValue> variables)
    {
        if (!variables.TryGetValue(Variable, out var value) || value.AsText() is not { } json)
        {
            return null;
        }

        var refusal = JsonSerializer.Deserialize<Refusal>(json, Options)!;
        var error = ErrorCatalogue.All.FirstOrDefault(known => known.Code == refusal.Code) ?? GenerationErrors.NotUnderstood;
        return new ProcOsException(error, refusal.Subject, refusal.Expected, refusal.Found, refusal.NextStep);
    }
}
