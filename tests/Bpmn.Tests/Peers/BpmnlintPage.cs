using System.Globalization;
using System.Text;

namespace ProcOS.Bpmn.Tests.Peers;

/// <summary>The page of the docs that a table of differences makes.</summary>
internal static class BpmnlintPage
{
    public static string Write(BpmnlintTable table)
    {
        var page = new StringBuilder("""
            # Beside bpmnlint

            The group `style` holds all recommended rules of bpmnlint 11.15.0 under their names. A test runs both over the 393
            files of the MIWG suite, over the fixtures of all our rules (for bpmnlint with `<incoming>` and `<outgoing>` written
            out) and over two cases made for this page (events that refer to definitions, names of unusual blanks), and compares
            which elements each rule names. What bpmnlint calls an error is a warning here, and what it calls a warning is an
            info: style stops no deployment, but for a process without a start event, which no engine takes.

            Every difference is listed below with its reason; the element ids stand in
            `tests/Bpmn.Tests/Peers/bpmnlint-differences.json`. A difference that is not listed fails the test.

            ## What bpmnlint sees

            bpmnlint judges what bpmn-moddle reads. Whether it can read a file is its own answer in the run.

            """);
        WriteReading(page, table.Reading);
        WriteReasons(page, table);
        WriteDifferences(page, table);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void WriteReading(StringBuilder page, BpmnlintReading reading)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"""

            - Files that it could not read, which are not compared: {reading.Unread.Count}.
            """);
        foreach (var (file, message) in reading.Unread)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n  - `{file}`: {message}");
        }

        page.Append("\n- Files that it read with a warning, mostly because it left a part out; they are compared like all others. By the kind\n  of the warning:");
        foreach (var (kind, files) in reading.Incomplete)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n  - {kind}: {files}");
        }

        page.Append('\n');
    }

    private static void WriteReasons(StringBuilder page, BpmnlintTable table)
    {
        page.Append("""

            ## Reasons

            | reason | what it means | differences |
            |---|---|---|

            """);
        foreach (var (reason, text) in table.Reasons)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {reason} | {text} | {table.Differences.Count(known => known.Reason == reason)} |\n");
        }
    }

    private static void WriteDifferences(StringBuilder page, BpmnlintTable table)
    {
        page.Append("""

            ## Differences

            | file | rule | only ours | only bpmnlint's | reason |
            |---|---|---|---|---|

            """);
        foreach (var difference in table.Differences)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {difference.File} | {difference.Rule} | {difference.Ours.Length} | {difference.Theirs.Length} | {difference.Reason} |\n");
        }
    }
}
