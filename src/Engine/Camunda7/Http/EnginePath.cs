using System.Runtime.CompilerServices;
using System.Text;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Http;

/// <summary>
/// A path below the REST root, written as an interpolated string: each value in it is escaped, and must be one that can
/// stand in a path. Query parameters follow with <see cref="With(string, string?)"/>.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct EnginePath
{
    private readonly StringBuilder _text;

    public EnginePath(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 40));

    private EnginePath(string text) => _text = new StringBuilder(text);

    public static implicit operator EnginePath(string path) => new(path);

    public void AppendLiteral(string literal) => _text.Append(literal);

    /// <exception cref="ProcOsException">The value is blank, or would be taken for a step in the path.</exception>
    public void AppendFormatted(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value is "." or "..")
        {
            throw new ProcOsException(EngineErrors.InvalidArgument, $"{_text}…", "an id or a name", value is null ? "null" : $"'{value}'");
        }

        _ = _text.Append(Uri.EscapeDataString(value));
    }

    /// <summary>A part that is a path itself.</summary>
    public void AppendFormatted(EnginePath path) => _text.Append(path._text);

    /// <summary>Null is left out.</summary>
    public EnginePath With(string name, string? value)
    {
        if (value is not null)
        {
            var separator = _text.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?';
            _ = _text.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return this;
    }

    /// <summary>False is left out: it is what the engine does anyway.</summary>
    public EnginePath With(string name, bool value) => With(name, value ? "true" : null);

    public EnginePath With(string name, int? value) => With(name, value?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public EnginePath With(string name, DateTimeOffset? value) => With(name, value is { } date ? EngineDate.Format(date) : null);

    public override string ToString() => _text.ToString();
}
