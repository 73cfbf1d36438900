using System.Globalization;
using System.Text.Json;

namespace ProcOS.Tde.Specs;

/// <summary>Reads the members of one JSON object by name, reports what is wrong with them, and knows which are left over.</summary>
internal sealed class MemberReader(JsonElement source, string pointer, SpecIssues issues)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The pointer of a member of this object.</summary>
    public string At(string name) => $"{pointer}/{SpecIssues.Escape(name)}";

    /// <summary>Null when the member is absent; required members are reported then.</summary>
    public JsonElement? Find(string name, string? requiredAs = null)
    {
        _ = _known.Add(name);
        if (source.TryGetProperty(name, out var member))
        {
            return member;
        }

        if (requiredAs is not null)
        {
            issues.Missing(At(name), requiredAs);
        }

        return null;
    }

    /// <summary>A text with something in it; null when it was reported or is absent.</summary>
    public string? Text(string name, int maxLength, bool required)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"a text of 1 to {maxLength} characters");
        if (Find(name, required ? expected : null) is not { } member)
        {
            return null;
        }

        if (member.ValueKind != JsonValueKind.String)
        {
            issues.WrongType(At(name), expected, member);
            return null;
        }

        var text = member.GetString()!;
        if (string.IsNullOrWhiteSpace(text) || text.Length > maxLength)
        {
            issues.WrongValue(At(name), expected, SpecIssues.Quote(text));
            return null;
        }

        return text;
    }

    /// <summary>A whole number in a range; <paramref name="absent"/> when it is absent or was reported.</summary>
    public int WholeNumber(string name, int min, int max, int absent)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}");
        if (Find(name) is not { } member)
        {
            return absent;
        }

        if (member.ValueKind != JsonValueKind.Number)
        {
            issues.WrongType(At(name), expected, member);
            return absent;
        }

        if (!IsWhole(member, out var number) || number < min || number > max)
        {
            issues.WrongValue(At(name), expected, member.GetRawText());
            return absent;
        }

        return (int)number;
    }

    /// <summary>An object, or an empty one when it is absent or was reported.</summary>
    public JsonElement Object(string name)
    {
        if (Find(name) is not { } member)
        {
            return EmptyObject;
        }

        if (member.ValueKind != JsonValueKind.Object)
        {
            issues.WrongType(At(name), "an object", member);
            return EmptyObject;
        }

        return member;
    }

    /// <summary>A list of texts with something in each of them.</summary>
    public List<string> Texts(string name, int maxCount, int maxLength)
    {
        var texts = new List<string>();
        if (Find(name) is not { } member)
        {
            return texts;
        }

        var expected = string.Create(CultureInfo.InvariantCulture, $"a list of at most {maxCount} texts");
        if (member.ValueKind != JsonValueKind.Array)
        {
            issues.WrongType(At(name), expected, member);
            return texts;
        }

        if (member.GetArrayLength() > maxCount)
        {
            issues.WrongValue(At(name), expected, string.Create(CultureInfo.InvariantCulture, $"{member.GetArrayLength()} entries"));
            return texts;
        }

        var index = 0;
        foreach (var entry in member.EnumerateArray())
        {
            ReadText(entry, string.Create(CultureInfo.InvariantCulture, $"{At(name)}/{index++}"), maxLength, texts);
        }

        return texts;
    }

    /// <summary>The members that nobody asked for.</summary>
    public Dictionary<string, JsonElement> Rest() =>
        source.EnumerateObject().Where(member => !_known.Contains(member.Name)).ToDictionary(member => member.Name, member => member.Value);

    private static JsonElement EmptyObject => JsonElement.Parse("{}");

    private static bool IsWhole(JsonElement member, out decimal number) =>
        member.TryGetDecimal(out number) && decimal.Truncate(number) == number;

    private void ReadText(JsonElement entry, string at, int maxLength, List<string> texts)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"a text of 1 to {maxLength} characters");
        if (entry.ValueKind != JsonValueKind.String)
        {
            issues.WrongType(at, expected, entry);
        }
        else if (entry.GetString() is var text && (string.IsNullOrWhiteSpace(text) || text.Length > maxLength))
        {
            issues.WrongValue(at, expected, SpecIssues.Quote(text!));
        }
        else
        {
            texts.Add(text);
        }
    }
}
