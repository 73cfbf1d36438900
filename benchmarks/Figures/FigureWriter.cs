using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProcOS.Benchmarks.Figures;

/// <summary>Writes figures as a table for people, or as one JSON object a line.</summary>
internal static class FigureWriter
{
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteTable(TextWriter output, IReadOnlyList<Figure> figures)
    {
        var width = figures.Max(figure => figure.Name.Length);
        foreach (var figure in figures)
        {
            output.Write($"{figure.Name.PadRight(width)}  {Number(figure.Value),12} {figure.Unit}");
            output.WriteLine(figure.Peer is null
                ? string.Empty
                : $"  {figure.Peer}: {Number(figure.PeerValue)}  ratio {Number(figure.Ratio)}");
        }
    }

    public static void WriteJson(TextWriter output, IReadOnlyList<Figure> figures)
    {
        foreach (var figure in figures)
        {
            output.WriteLine(Json(figure));
        }
    }

    private static string Json(Figure figure)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("figure", figure.Name);
            writer.WriteNumber("value", Rounded(figure.Value));
            writer.WriteString("unit", figure.Unit);
            if (figure.Peer is not null)
            {
                writer.WriteString("peer", figure.Peer);
                writer.WriteNumber("peer_value", Rounded(figure.PeerValue!.Value));
                writer.WriteNumber("ratio", Rounded(figure.Ratio!.Value));
            }

            writer.WriteString("better", figure.Better == Better.Higher ? "higher" : "lower");
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string Number(double? value) => value is { } number
        ? Rounded(number).ToString("#,0.####", CultureInfo.InvariantCulture)
        : "-";

    // Four significant digits: more would claim a precision that a shared machine does not give.
    private static double Rounded(double value)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return 0;
        }

        var magnitude = Math.Pow(10, 3 - Math.Floor(Math.Log10(Math.Abs(value))));
        return magnitude is > 1 and < 1e12 ? Math.Round(value * magnitude) / magnitude : Math.Round(value, 4);
    }
}
