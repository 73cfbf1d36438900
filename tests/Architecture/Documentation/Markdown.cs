using System.Text.RegularExpressions;

namespace ProcOS.Architecture.Documentation;

/// <summary>What a page of documentation promises: commands that work, and links that lead somewhere.</summary>
internal static partial class Markdown
{
    /// <summary>The commands of <c>procos</c> and <c>procos.sh</c> in fenced blocks and in code spans.</summary>
    public static IEnumerable<string> Commands(SourceFile page)
    {
        var fenced = FencePattern().Matches(page.Text)
            .SelectMany(block => block.Groups["body"].Value.Split('\n'))
            .Select(line => CommandPattern().Match(line.Trim()));
        var spans = SpanPattern().Matches(FencePattern().Replace(page.Text, ""))
            .Select(span => CommandPattern().Match(span.Groups["body"].Value.Trim()));
        return fenced.Concat(spans).Where(match => match.Success).Select(match => match.Groups["command"].Value.Trim());
    }

    /// <summary>Links to files that do not exist.</summary>
    public static IEnumerable<string> DeadLinks(SourceFile page, Func<string, bool> exists) =>
        LinkPattern().Matches(FencePattern().Replace(page.Text, ""))
            .Select(link => link.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(target => !exists(Path.GetFullPath(target, "/" + Path.GetDirectoryName(page.Path))[1..]))
            .Select(target => $"{page.Path}: {target}");

    [GeneratedRegex(@"^```\w*\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencePattern();

    [GeneratedRegex(@"`(?<body>[^`\n]+)`")]
    private static partial Regex SpanPattern();

    [GeneratedRegex(@"^(?<command>(\./procos\.sh|procos)( [a-z-][^|&;#]*)?)(\s#.*)?$")]
    private static partial Regex CommandPattern();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex LinkPattern();
}
