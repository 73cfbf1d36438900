using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProcOS.Tde.Execution;
using ProcOS.Tde.Specs;

namespace ProcOS.Tde.Tasks.Sum;

/// <summary>
/// Adds <c>inputs.numbers</c>. The deterministic answer is exact in decimal notation. The probabilistic proposals add
/// in binary floating point in a shuffled order each: where the order matters for the last digit, they disagree.
/// </summary>
internal sealed class SumTask : ISyntheticTask
{
    public const int MaxNumbers = 1000;

    /// <summary>Adding a thousand doubles in any order stays far within it.</summary>
    private const double RoundingTolerance = 1e-9;

    public string Name => "sum";

    public void CheckInputs(MemberReader inputs, SpecIssues issues)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"a list of 1 to {MaxNumbers} numbers");
        var at = inputs.At("numbers");
        if (inputs.Find("numbers", expected) is not { } numbers)
        {
            return;
        }

        if (numbers.ValueKind != JsonValueKind.Array)
        {
            issues.WrongType(at, expected, numbers);
            return;
        }

        if (numbers.GetArrayLength() is 0 or > MaxNumbers)
        {
            issues.WrongValue(at, expected, string.Create(CultureInfo.InvariantCulture, $"{numbers.GetArrayLength()} entries"));
            return;
        }

        var index = 0;
        foreach (var number in numbers.EnumerateArray())
        {
            CheckNumber(number, string.Create(CultureInfo.InvariantCulture, $"{at}/{index++}"), issues);
        }
    }

    public JsonElement Run(JsonElement inputs, CancellationToken cancellationToken) => Answer(JsonValue.Create(Exact(inputs)));

    public ValueTask<IReadOnlyList<JsonElement>> ProposeAsync(ProposalRequest request, CancellationToken cancellationToken)
    {
        var numbers = request.Spec.Inputs.GetProperty("numbers").EnumerateArray().Select(number => number.GetDouble()).ToArray();
        var proposals = new List<JsonElement>(request.Count);
        for (var index = 0; index < request.Count; index++)
        {
            request.Random.Shuffle(numbers);
            var sum = 0d;
            foreach (var number in numbers)
            {
                sum += number;
            }

            proposals.Add(Answer(JsonValue.Create(sum)));
        }

        return new(proposals);
    }

    public double Evaluate(JsonElement inputs, JsonElement candidate)
    {
        if (candidate.ValueKind != JsonValueKind.Object
            || !candidate.TryGetProperty("sum", out var sum)
            || sum.ValueKind != JsonValueKind.Number
            || !sum.TryGetDouble(out var proposed))
        {
            return 0;
        }

        // Relative to the size of the terms: where they cancel out, the sum itself is no measure of the rounding.
        var size = inputs.GetProperty("numbers").EnumerateArray().Sum(number => Math.Abs(number.GetDouble()));
        return Math.Abs(proposed - (double)Exact(inputs)) <= RoundingTolerance * size ? 1 : 0;
    }

    private static void CheckNumber(JsonElement number, string at, SpecIssues issues)
    {
        if (number.ValueKind != JsonValueKind.Number)
        {
            issues.WrongType(at, "a number", number);
        }
        else if (!number.TryGetDecimal(out _))
        {
            issues.WrongValue(at, "a number below 7.9e28", number.GetRawText());
        }
    }

    private decimal Exact(JsonElement inputs)
    {
        var sum = 0m;
        try
        {
            foreach (var number in inputs.GetProperty("numbers").EnumerateArray())
            {
                sum += number.GetDecimal();
            }
        }
        catch (OverflowException)
        {
            throw new TaskUnsolvableException(Name, "a sum below 7.9e28", "a larger one");
        }

        return sum;
    }

    private static JsonElement Answer(JsonNode? sum) => JsonSerializer.SerializeToElement(new JsonObject { ["sum"] = sum });
}
