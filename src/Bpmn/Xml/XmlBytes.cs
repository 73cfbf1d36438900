using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace ProcOS.Bpmn.Xml;

/// <summary>What is decided before the parser sees a character: encoding, version and DOCTYPE.</summary>
internal static partial class XmlBytes
{
    private const int DeclarationLength = 256;

    // From delete to application program command, without next line.
    private static readonly SearchValues<char> OnlyAsReference =
        SearchValues.Create([.. Enumerable.Range(0x7F, 0x21).Select(code => (char)code).Where(control => control != '\u0085')]);

    /// <summary>
    /// The text of the bytes in the encoding that they declare; a byte that the encoding does not have is refused, as
    /// a replaced character would change a model in silence.
    /// </summary>
    public static string Decode(ReadOnlyMemory<byte> xml)
    {
        var bytes = xml.Span;
        var (encoding, mark) = ByFirstBytes(bytes);
        bytes = bytes[mark..];
        var declared = Declared(bytes, encoding);
        if (encoding is not null && declared is not null && !SameFamily(encoding, declared))
        {
            throw Refused($"Expected text in the declared encoding {declared}, but the first bytes are those of {encoding.WebName}.");
        }

        encoding ??= ByName(declared ?? "utf-8");
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            var (line, column) = Position(Encoding.Latin1.GetString(bytes[..Math.Clamp(wrong.Index, 0, bytes.Length)]));
            throw new BpmnReadException(
                ErrorCodes.Encoding,
                $"Expected text in {encoding.WebName}, but found the bytes {Convert.ToHexString(wrong.BytesUnknown ?? [])}.",
                line,
                column,
                wrong);
        }
    }

    /// <summary>Where the root element begins, or what stands in its place; throws when a DOCTYPE stands before it.</summary>
    public static int RootOf(string text)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            var rest = text.AsSpan(at);
            var end = rest.StartsWith("<?") ? "?>" : rest.StartsWith("<!--") ? "-->" : null;
            if (end is null)
            {
                // <!DOCTYPE in any case, and what belongs inside of one.
                if (rest is ['<', '!', >= 'A' and <= 'Z' or >= 'a' and <= 'z', ..])
                {
                    var (line, column) = Position(text[..at]);
                    throw new BpmnReadException(ErrorCodes.Dtd, "Expected no DOCTYPE, but found one.", line, column);
                }

                return at;
            }

            var close = text.IndexOf(end, at + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                return at;
            }

            at = close + end.Length;
        }
    }

    /// <summary>
    /// The text of a file in XML 1.1 as one in 1.0, each character at its place: its two more line ends become plain ones.
    /// What it forbids is refused; what it alone allows, the parser refuses.
    /// </summary>
    public static string AsVersion10(string text)
    {
        var version = Version11().Match(text);
        if (!version.Success)
        {
            return text;
        }

        var minor = version.Groups[1].Index;
        var wrong = text.AsSpan().IndexOfAny(OnlyAsReference);
        if (wrong >= 0)
        {
            var (line, column) = Position(text[..wrong]);
            throw new BpmnReadException(
                ErrorCodes.NotXml, $"Expected &#x{(int)text[wrong]:X}; in XML 1.1, but found the control character itself.", line, column);
        }

        return string.Concat(text.AsSpan(0, minor), "0", text.AsSpan(minor + 1)).Replace('\u0085', '\n').Replace('\u2028', '\n');
    }

    /// <summary>Of the character after a text.</summary>
    public static (int Line, int Column) Position(string before)
    {
        var line = 1 + before.AsSpan().Count('\n');
        return (line, before.Length - before.LastIndexOf('\n'));
    }

    private static (Encoding? Encoding, int Mark) ByFirstBytes(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, true), 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false, true), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false, true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2),
        [0x3C, 0, _, 0, ..] => (new UnicodeEncoding(false, false, true), 0),
        [0, 0x3C, 0, _, ..] => (new UnicodeEncoding(true, false, true), 0),
        _ => (null, 0),
    };

    private static string? Declared(ReadOnlySpan<byte> bytes, Encoding? encoding)
    {
        var start = bytes[..Math.Min(bytes.Length, DeclarationLength * 4)];
        var text = encoding is null or UTF8Encoding
            ? Encoding.Latin1.GetString(start)
            : Encoding.GetEncoding(encoding.CodePage).GetString(start);
        var match = Declaration().Match(text);
        return match.Success ? match.Groups[1].Value : null;
    }

    private static bool SameFamily(Encoding encoding, string declared) => encoding switch
    {
        UTF8Encoding => declared.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || declared.Equals("utf8", StringComparison.OrdinalIgnoreCase),
        UnicodeEncoding => declared.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || declared.Equals("ucs-2", StringComparison.OrdinalIgnoreCase),
        _ => declared.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase),
    };

    private static Encoding ByName(string name)
    {
        if (name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase))
        {
            throw Refused($"Expected text in the declared encoding {name}, but the bytes are one for each character.");
        }

        try
        {
            var known = Known(name);
            return CodePagesEncodingProvider.Instance.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            throw Refused($"Expected an encoding such as UTF-8, but the file declares '{name}'.", unknown);
        }
    }

    // Names that Java has for encodings stand in files too.
    private static string Known(string name) => name.ToLowerInvariant() switch
    {
        "utf8" => "utf-8",
        "macroman" or "x-macroman" => "macintosh",
        "windows-31j" => "shift_jis",
        ['c', 'p', '1', '2', '5', var page] => $"windows-125{page}",
        ['i', 's', 'o', '8', '8', '5', '9', '_', .. var part] => $"iso-8859-{part}",
        var other => other,
    };

    private static BpmnReadException Refused(string problem, Exception? inner = null) =>
        new(ErrorCodes.Encoding, problem, 1, 1, inner);

    [GeneratedRegex("""^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"'<>]{0,40})["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex("""^<\?xml\s+version\s*=\s*["']1\.(1)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Version11();
}
