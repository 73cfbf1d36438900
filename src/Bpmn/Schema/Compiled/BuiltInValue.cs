using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>Which texts pass as the types of XML Schema that BPMN itself does not use (XML Schema Part 2, §3).</summary>
internal static partial class BuiltInValue
{
    private const string Datatype = "cvc-datatype-valid.1.2.1";

    /// <summary>The constraint that a text breaks; null for none.</summary>
    /// <param name="text">Without white space around.</param>
    public static string? Broken(string type, ReadOnlySpan<char> text) => type switch
    {
        "decimal" => Decimal().IsMatch(text) ? null : Datatype,
        "float" => NumberValue.IsDouble(text) ? null : Datatype,
        "language" => Language().IsMatch(text) ? null : "cvc-pattern-valid",
        "Name" or "NMTOKEN" => IsToken(text, type == "Name") ? null : Datatype,
        "NCName" => NameValue.IsNCName(text) ? null : Datatype,
        "hexBinary" => Hex().IsMatch(text) ? null : Datatype,
        "base64Binary" => Base64().IsMatch(text) ? null : Datatype,
        _ => Bounds(type) is { } bounds ? BrokenBounds(text, bounds) : DateValue.IsValid(type, text) ? null : Datatype,
    };

    /// <summary>The least and the most of a whole number; null for what is none.</summary>
    private static (BigInteger? Least, BigInteger? Most)? Bounds(string type) => type switch
    {
        "long" => (long.MinValue, long.MaxValue),
        "int" => (int.MinValue, int.MaxValue),
        "short" => (short.MinValue, short.MaxValue),
        "byte" => (sbyte.MinValue, sbyte.MaxValue),
        "nonNegativeInteger" => (0, null),
        "positiveInteger" => (1, null),
        "nonPositiveInteger" => (null, 0),
        "negativeInteger" => (null, -1),
        "unsignedLong" => (0, ulong.MaxValue),
        "unsignedInt" => (0, uint.MaxValue),
        "unsignedShort" => (0, ushort.MaxValue),
        "unsignedByte" => (0, byte.MaxValue),
        _ => null,
    };

    private static string? BrokenBounds(ReadOnlySpan<char> text, (BigInteger? Least, BigInteger? Most) bounds)
    {
        if (!NumberValue.IsInteger(text))
        {
            return Datatype;
        }

        var value = BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return value > bounds.Most ? "cvc-maxInclusive-valid" : value < bounds.Least ? "cvc-minInclusive-valid" : null;
    }

    private static bool IsToken(ReadOnlySpan<char> text, bool isName)
    {
        foreach (var character in text)
        {
            if (character != ':' && !System.Xml.XmlConvert.IsNCNameChar(character))
            {
                return false;
            }
        }

        return text.Length > 0 && (!isName || text[0] == ':' || System.Xml.XmlConvert.IsStartNCNameChar(text[0]));
    }

    [GeneratedRegex(@"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\z")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*\z")]
    private static partial Regex Language();

    [GeneratedRegex(@"^([0-9a-fA-F]{2})*\z")]
    private static partial Regex Hex();

    [GeneratedRegex(@"^((\s*[A-Za-z0-9+/]){4})*((\s*[A-Za-z0-9+/])\s*[AQgw]\s*=\s*=|(\s*[A-Za-z0-9+/]){2}\s*[AEIMQUYcgkosw048]\s*=)?\z")]
    private static partial Regex Base64();
}
