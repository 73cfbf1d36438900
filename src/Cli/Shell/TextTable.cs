namespace ProcOS.Cli.Shell;

/// <summary>Columns as wide as their widest cell, two spaces between them.</summary>
internal static class TextTable
{
    public static async Task WriteAsync(TextWriter output, string[] heads, IEnumerable<string[]> rows)
    {
        var lines = rows.Select(row => Array.ConvertAll(row, Escaped.Of)).Prepend(heads).ToList();
        var widths = heads.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
        {
            await output.WriteLineAsync(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }
}
