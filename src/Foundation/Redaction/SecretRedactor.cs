using System.Text.RegularExpressions;

namespace ProcOS.Foundation.Redaction;

/// <summary>Masks what looks like a secret in text that is about to be logged or shown. Text without one is unchanged.</summary>
public static partial class SecretRedactor
{
    public const string Mask = "***";

    public static string Redact(string text)
    {
        var redacted = UrlUserInfo().Replace(text, "${before}" + Mask + "@");
        redacted = Bearer().Replace(redacted, "${before}" + Mask);
        redacted = Assignment().Replace(redacted, "${before}${open}" + Mask + "${close}");
        return ModelKey().Replace(redacted, Mask);
    }

    /// <summary><c>scheme://user:password@host</c>; a user without a password is no secret.</summary>
    [GeneratedRegex(@"(?<before>\b[a-z][a-z0-9+.-]*://[^\s/:@""']*:)[^\s/@""']+@", RegexOptions.IgnoreCase)]
    private static partial Regex UrlUserInfo();

    [GeneratedRegex(@"(?<before>\b(?:bearer|basic)\s+)[a-z0-9._~+/=-]{8,}", RegexOptions.IgnoreCase)]
    private static partial Regex Bearer();

    /// <summary>
    /// <c>password=…</c>, <c>"api_key": "…"</c> and the like: the key may be part of a longer name such as
    /// <c>CHAT_API_KEY</c>; the value ends at its quote, or at a space, comma, semicolon, ampersand or bracket.
    /// </summary>
    [GeneratedRegex(
        """(?<before>(?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key)["']?\s*[=:]\s*)(?:(?<open>["'])(?:\\.|[^"'\\])+(?<close>["'])|(?!\*\*\*)[^\s"',;&)\]}]+)""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\bsk-[A-Za-z0-9_-]{16,}")]
    private static partial Regex ModelKey();
}
