using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace ProcOS.Engine.Camunda7.Wire;

/// <summary>
/// Text as the engine tells it. It cuts long messages by their UTF-16 units, through the middle of an emoji where one stands
/// there, and writes the half that is left as an escape, which no reader of .NET takes: U+FFFD stands for it.
/// </summary>
internal static class EngineText
{
    private const int EscapeLength = 6;

    public static string? Read(ref Utf8JsonReader reader) => Mended(ref reader) ?? reader.GetString();

    /// <summary>The text with the replacement for halves of pairs; null where it has none.</summary>
    public static string? Mended(ref readonly Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || !reader.ValueIsEscaped)
        {
            return null;
        }

        var text = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        byte[]? mended = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\')
            {
                continue;
            }

            var unit = Unit(text, at);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(Unit(text, at + EscapeLength)))
            {
                at += (2 * EscapeLength) - 1;
                continue;
            }

            if (char.IsSurrogate(unit))
            {
                mended ??= [(byte)'"', .. text, (byte)'"'];
                "fffd"u8.CopyTo(mended.AsSpan(at + 3));
            }

            // Over the character behind the backslash: it may be a backslash.
            at++;
        }

        return mended is null ? null : JsonSerializer.Deserialize(mended, Camunda7Json.Default.String);
    }

    // The unit that an escape stands for; 0 where there is none of that kind.
    private static char Unit(ReadOnlySpan<byte> text, int at) =>
        at + EscapeLength <= text.Length && text[at] == '\\' && text[at + 1] == 'u'
            && ushort.TryParse(text.Slice(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
}
