using System.Text;

namespace ProcOS.Das.Generation.Drafting.Tree;

/// <summary>Ids and variable names from words.</summary>
internal static class Slug
{
    private const int LongestId = 40;

    private const int LongestVariable = 48;

    /// <summary>"Check the stock" → <c>check_the_stock</c>; <paramref name="fallback"/> where no letter is left.</summary>
    public static string Id(string words, string fallback, char separator = '_')
    {
        var text = new StringBuilder();
        foreach (var letter in words.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                text.Append(letter);
            }
            else if (text.Length > 0 && text[^1] != separator && letter != '\'')
            {
                text.Append(separator);
            }
        }

        var id = text.ToString();
        if (id.Length > LongestId)
        {
            id = id[..LongestId];
        }

        id = id.Trim(separator);
        return id.Length == 0 ? fallback : char.IsAsciiDigit(id[0]) ? fallback + separator + id : id;
    }

    /// <summary>"the items are missing" → <c>itemsAreMissing</c>.</summary>
    public static string Variable(string words, string fallback)
    {
        var parts = Id(words, fallback).Split('_');
        var whole = words.Length > LongestId ? Long(words) : parts;
        var kept = whole.Where((word, index) => !(index == 0 && word is "the" or "a" or "an")).ToArray();
        parts = kept.Length == 0 ? whole : kept;
        var name = new StringBuilder(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            if (name.Length + part.Length > LongestVariable)
            {
                break;
            }

            name.Append(char.ToUpperInvariant(part[0])).Append(part[1..]);
        }

        return char.IsAsciiDigit(name[0]) ? fallback + name : name.ToString();
    }

    private static string[] Long(string words)
    {
        var parts = words.ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)))
            .Where(word => word.Length is > 0 and <= LongestId)
            .ToArray();
        return parts.Length == 0 ? ["condition"] : parts;
    }
}
