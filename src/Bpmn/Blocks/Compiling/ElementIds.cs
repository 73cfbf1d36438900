using System.Globalization;
using System.Text;

namespace ProcOS.Bpmn.Blocks.Compiling;

/// <summary>Readable ids that are valid in XML and unique in the file.</summary>
internal sealed class ElementIds
{
    private const int MaxWords = 60;
    private const int MaxLength = 200;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>An id made of words, in lower case, with a number behind when it is taken.</summary>
    public string FromWords(string? words, string otherwise) => Unique(Slug(words?.ToLowerInvariant(), MaxWords), otherwise);

    /// <summary>The given id as far as XML allows it, with a number behind when it is taken.</summary>
    public string From(string id, string otherwise) => Unique(Slug(id, MaxLength), otherwise);

    private string Unique(string slug, string otherwise)
    {
        var id = slug.Length > 0 ? slug : otherwise;
        var unique = id;
        for (var i = 2; !_taken.Add(unique); i++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}_{i}");
        }

        return unique;
    }

    /// <summary>Letters, digits, <c>_</c> and <c>-</c> of ASCII; accents are dropped, everything else becomes <c>_</c>.</summary>
    private static string Slug(string? words, int maxLength)
    {
        var slug = new StringBuilder();
        foreach (var c in PlainText.Of(words).Select(PlainLetters.Of))
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '-')
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '_')
            {
                slug.Append('_');
            }

            if (slug.Length == maxLength)
            {
                break;
            }
        }

        var id = slug.ToString().Trim('_', '-');
        return id.Length > 0 && !char.IsAsciiLetter(id[0]) ? $"n_{id}" : id;
    }
}
