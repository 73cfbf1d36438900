using System.Text.Json;
using ProcOS.Foundation.Errors;

namespace ProcOS.Tde.Specs;

/// <summary>Collects problems, so that one reading reports all of them.</summary>
internal sealed class SpecIssues
{
    /// <summary>Found values are quoted up to this length: an issue list stays readable.</summary>
    private const int QuoteLimit = 60;

    private readonly List<SpecIssue> _found = [];

    public IReadOnlyList<SpecIssue> Found => _found;

    public void Missing(string pointer, string expected) =>
        _found.Add(new SpecIssue(pointer, TaskErrors.MemberMissing.Code, $"Expected {expected}, found nothing."));

    public void WrongType(string pointer, string expected, JsonElement found) =>
        Add(pointer, TaskErrors.MemberType, expected, Describe(found));

    public void WrongValue(string pointer, string expected, string found) =>
        Add(pointer, TaskErrors.MemberValue, expected, found);

    public void Add(string pointer, ErrorCode code, string expected, string found) =>
        _found.Add(new SpecIssue(pointer, code.Code, $"Expected {expected}, found {found}."));

    /// <summary>A member's name as a part of a pointer.</summary>
    public static string Escape(string member) =>
        member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Quote(string text) =>
        text.Length <= QuoteLimit ? $"'{text}'" : $"'{text[..QuoteLimit]}…' ({text.Length} characters)";

    private static string Describe(JsonElement found) => found.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text {Quote(found.GetString()!)}",
        JsonValueKind.Null => "null",
        _ => found.GetRawText(),
    };
}
