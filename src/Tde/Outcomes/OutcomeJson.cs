using System.Text.Json;
using System.Text.Json.Serialization;
using ProcOS.Foundation.Errors;

namespace ProcOS.Tde.Outcomes;

/// <summary>Writes outcomes, and reads them with all the checks of their schema.</summary>
internal static class OutcomeJson
{
    /// <summary>Shares are doubles: their sum is 1 but for rounding.</summary>
    public const double ProbabilityTolerance = 1e-9;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public static JsonElement Write(Outcome outcome) => JsonSerializer.SerializeToElement(outcome, Options);

    /// <exception cref="ProcOsException">It is not a valid outcome.</exception>
    public static Outcome Read(JsonElement json)
    {
        Outcome? outcome;
        try
        {
            outcome = json.Deserialize<Outcome>(Options);
        }
        catch (JsonException exception)
        {
            throw new ProcOsException(TaskErrors.OutcomeInvalid, exception.Path, found: exception.Message, innerException: exception);
        }

        if (outcome is null)
        {
            throw new ProcOsException(TaskErrors.OutcomeInvalid, expected: "an object", found: "null");
        }

        Check(outcome);
        return outcome;
    }

    public static string NameOf(OutcomeStatus status) => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());

    private static void Check(Outcome outcome)
    {
        Expect(outcome.Version == Outcome.CurrentVersion, "/version", "1");
        Expect(outcome.ElapsedMs >= 0, "/elapsedMs", "a number that is not negative");
        Expect(outcome.Usage is { Steps: >= 0, Candidates: >= 0 }, "/usage", "numbers that are not negative");
        if (outcome.Status != OutcomeStatus.Succeeded)
        {
            Expect(outcome.Outputs is null && outcome.Outcomes.Count == 0, "/outputs", "no answer unless the task succeeded");
            Expect(outcome.Error is not null, "/error", "an error unless the task succeeded");
            return;
        }

        Expect(outcome.Error is null, "/error", "no error where the task succeeded");
        Expect(outcome.Outputs is { ValueKind: JsonValueKind.Object }, "/outputs", "an object where the task succeeded");
        Expect(outcome.Outcomes.All(one => one.Value.ValueKind == JsonValueKind.Object), "/outcomes", "an object in each value");
        Expect(outcome.Outcomes.All(one => one.Probability is > 0 and <= 1), "/outcomes", "probabilities above 0 and at most 1");
        Expect(
            Math.Abs(outcome.Outcomes.Sum(one => one.Probability) - 1) <= ProbabilityTolerance,
            "/outcomes",
            "probabilities that sum to 1");
    }

    private static void Expect(bool holds, string pointer, string expected)
    {
        if (!holds)
        {
            throw new ProcOsException(TaskErrors.OutcomeInvalid, pointer, expected);
        }
    }
}
