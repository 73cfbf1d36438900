using System.Text;

namespace ProcOS.Engine.Camunda7;

/// <summary>A path with its query, each value escaped; null values are left out.</summary>
internal sealed class QueryText(string path)
{
    private readonly StringBuilder _text = new(path);
    private char _separator = '?';

    public QueryText With(string name, string? value)
    {
        if (value is not null)
        {
            _ = _text.Append(_separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            _separator = '&';
        }

        return this;
    }

    public override string ToString() => _text.ToString();
}
