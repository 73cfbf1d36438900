namespace ProcOS.Cli.Shell;

/// <summary>Where a command writes: data to <paramref name="Data"/> (standard output), talk to <paramref name="Talk"/> (standard error).</summary>
internal sealed record Terminal(TextWriter Data, TextWriter Talk, string Folder, Func<string, string?> Environment)
{
    public static Terminal OfProcess() =>
        new(Console.Out, Console.Error, Directory.GetCurrentDirectory(), System.Environment.GetEnvironmentVariable);
}
