using System.Globalization;
using System.Text.Json;
using ProcOS.Tde.Specs;

namespace ProcOS.Tde.Tasks.Classify;

/// <summary>Reads <c>inputs.labels</c>: names, or objects with a name and keywords.</summary>
internal static class LabelReader
{
    public const int MaxLabels = 100;
    public const int MaxKeywords = 100;
    public const int MaxLength = 100;

    public static void Check(MemberReader inputs, SpecIssues issues)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"a list of 1 to {MaxLabels} labels");
        var at = inputs.At("labels");
        if (inputs.Find("labels", expected) is not { } labels)
        {
            return;
        }

        if (labels.ValueKind != JsonValueKind.Array)
        {
            issues.WrongType(at, expected, labels);
            return;
        }

        if (labels.GetArrayLength() is 0 or > MaxLabels)
        {
            issues.WrongValue(at, expected, string.Create(CultureInfo.InvariantCulture, $"{labels.GetArrayLength()} entries"));
            return;
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var index = 0;
        foreach (var label in labels.EnumerateArray())
        {
            CheckLabel(label, string.Create(CultureInfo.InvariantCulture, $"{at}/{index++}"), names, issues);
        }
    }

    public static IReadOnlyList<Label> Read(JsonElement inputs) =>
        [.. inputs.GetProperty("labels").EnumerateArray().Select(ReadLabel)];

    private static void CheckLabel(JsonElement label, string at, HashSet<string> names, SpecIssues issues)
    {
        string? name;
        if (label.ValueKind == JsonValueKind.String)
        {
            name = label.GetString();
            if (string.IsNullOrWhiteSpace(name) || name.Length > MaxLength)
            {
                issues.WrongValue(at, $"a name of 1 to {MaxLength} characters", SpecIssues.Quote(name!));
                return;
            }
        }
        else if (label.ValueKind == JsonValueKind.Object)
        {
            var reader = new MemberReader(label, at, issues);
            name = reader.Text("name", MaxLength, required: true);
            _ = reader.Texts("keywords", MaxKeywords, MaxLength);
        }
        else
        {
            issues.WrongType(at, "a name, or an object with name and keywords", label);
            return;
        }

        if (name is not null && !names.Add(name))
        {
            issues.WrongValue(at, "a name that no other label has", SpecIssues.Quote(name));
        }
    }

    private static Label ReadLabel(JsonElement label)
    {
        if (label.ValueKind == JsonValueKind.String)
        {
            return new Label(label.GetString()!, Tokens.Of(label.GetString()!).ToHashSet(StringComparer.Ordinal));
        }

        var name = label.GetProperty("name").GetString()!;
        var keywords = label.TryGetProperty("keywords", out var given) ? given.EnumerateArray().Select(word => word.GetString()!) : [];
        return new Label(name, keywords.Prepend(name).SelectMany(Tokens.Of).ToHashSet(StringComparer.Ordinal));
    }
}
