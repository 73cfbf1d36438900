using ProcOS.Bpmn;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Processes.Checking;

/// <summary>The findings for people: a line for each file, and a table of its findings by place.</summary>
internal static class CheckTable
{
    public static async Task WriteAsync(TextWriter output, IReadOnlyList<CheckOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            await WriteAsync(output, outcome);
        }

        if (outcomes.Count > 1)
        {
            var reports = outcomes.Select(outcome => outcome.File.Report).ToList();
            await output.WriteLineAsync(
                $"{Count(outcomes.Count, "file")}, {Sum(reports.Sum(Errors), reports.Sum(report => report.Findings.Count))}");
        }
    }

    private static async Task WriteAsync(TextWriter output, CheckOutcome outcome)
    {
        var (path, report) = (Escaped.Of(outcome.File.Path), outcome.File.Report);
        var notes = (outcome.Mended.Count > 0 ? $", {Count(outcome.Mended.Count, "finding")} mended" : string.Empty)
            + (report.Ignored.Count > 0 ? $", {Count(report.Ignored.Count, "finding")} ignored" : string.Empty);
        if (report.Findings.Count == 0)
        {
            await output.WriteLineAsync($"{path}: ✓ {Count(report.Elements, "element")}, 0 problems{notes}");
            return;
        }

        await output.WriteLineAsync($"{path}: {Sum(Errors(report), report.Findings.Count)}{notes}");
        var rows = report.Findings.Select(finding => Row(path, finding)).ToList();
        var widths = Enumerable.Range(0, 3).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            await output.WriteLineAsync(
                $"  {row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadRight(widths[2])}  {row[3]}");
        }
    }

    // Terminals and editors make a link of path:line:column.
    private static string[] Row(string path, Finding finding) =>
    [
        finding.Line > 0 ? $"{path}:{finding.Line}:{finding.Column}" : path,
        finding.Severity.Word(),
        Escaped.Of(finding.ElementId ?? "-"),
        $"{finding.Message}  [{finding.Rule}]",
    ];

    private static int Errors(CheckReport report) => report.Findings.Count(finding => finding.Severity == Severity.Error);

    private static string Sum(int errors, int findings) => $"{Count(errors, "error")}, {Count(findings, "finding")}";

    private static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";
}
