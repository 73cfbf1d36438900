using System.CommandLine;

namespace ProcOS.Cli.Shell;

/// <summary>Lets a shell script read an answer that it kept, without a JSON tool of its own.</summary>
internal sealed class JsonCommand : CliCommand
{
    private readonly Argument<string> _path = new("path") { Description = "Path of the value: citations.0.source, citations.length" };

    public JsonCommand(Terminal terminal)
        : base("json", "Read JSON from standard input and print one value of it.", terminal) => Arguments.Add(_path);

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var json = await JsonInput.ReadFileAsync("-", Terminal.Folder, cancellation);
        await Terminal.Data.WriteLineAsync(JsonPath.Read(json, arguments.GetRequiredValue(_path)));
        return ExitCode.Ok;
    }
}
