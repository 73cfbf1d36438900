using System.Text.RegularExpressions;

namespace ProcOS.Architecture.Sources;

/// <summary>Rules on the text of sources. Each gives one line for each offence.</summary>
internal static partial class SourceRules
{
    /// <summary>Above this a file does two jobs.</summary>
    public const int LongestFile = 500;

    public const int LongestShellFile = 400;

    /// <summary>The habit is 15; contracts, one small type a file, need more.</summary>
    public const int FullestFolder = 18;

    /// <summary>
    /// Who may open HTTP connections: the engine's client, the model providers, and the command line, which calls the kernel.
    /// </summary>
    private static readonly string[] MaySpeakHttp = ["src/Engine", "src/Llm", "src/Cli"];

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files
        let limit = file.Path.EndsWith(".sh", StringComparison.Ordinal) ? LongestShellFile : LongestFile
        where file.Lines.Length > limit
        select $"{file.Path}: {file.Lines.Length} lines, at most {limit}";

    public static IEnumerable<string> FullFolders(IEnumerable<SourceFile> files) =>
        from folder in files.GroupBy(file => Path.GetDirectoryName(file.Path))
        where folder.Count() > FullestFolder
        select $"{folder.Key}: {folder.Count()} files, at most {FullestFolder}";

    public static IEnumerable<string> HttpOutsideEngine(IEnumerable<SourceFile> files) =>
        files.Where(file => !MaySpeakHttp.Any(file.IsBelow)).SelectMany(file => Matches(file, HttpPattern(), "opens HTTP with"));

    public static IEnumerable<string> BannedNames(IEnumerable<SourceFile> files) =>
        files.SelectMany(file => Matches(file, BannedNamePattern(), "declares"));

    public static IEnumerable<string> Unfinished(IEnumerable<SourceFile> files) =>
        files.SelectMany(file => Matches(file, UnfinishedPattern(), "holds"));

    public static IEnumerable<string> CrowdedFiles(IEnumerable<SourceFile> files) =>
        from file in files
        let types = PublicTypePattern().Count(file.Text)
        where types > 1
        select $"{file.Path}: {types} public types";

    private static IEnumerable<string> Matches(SourceFile file, Regex pattern, string verb) =>
        file.Lines
            .Select((line, index) => (Number: index + 1, Match: pattern.Match(line)))
            .Where(hit => hit.Match.Success)
            .Select(hit => $"{file.Path}:{hit.Number} {verb} {hit.Match.Value.Trim()}");

    [GeneratedRegex(@"^(?!\s*//).*?\b(HttpClient|HttpRequestMessage|SocketsHttpHandler|WebRequest|IHttpClientFactory|AddHttpClient)\b")]
    private static partial Regex HttpPattern();

    [GeneratedRegex(@"^\s*(public|internal|private|file)?\s*((sealed|static|abstract|partial|readonly|ref)\s+)*(class|record|struct|interface|enum)(\s+struct)?\s+\w*(Manager|Helpers?|Utils?|Utilities|Worker|Copilot|Agent)\b")]
    private static partial Regex BannedNamePattern();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex UnfinishedPattern();

    [GeneratedRegex(@"^public ((sealed|static|abstract|partial|readonly|ref|unsafe) )*(class|record|struct|interface|enum|delegate)\b", RegexOptions.Multiline)]
    private static partial Regex PublicTypePattern();
}
