using System.Globalization;
using System.Text;
using ProcOS.Bpmn.Checking;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Checking;

/// <summary>The table of all rules in <c>docs/rules/README.md</c> is made from the pages.</summary>
public sealed class RuleIndexTests
{
    private const string Begin = "| rule | severity | mends itself | |\n|---|---|---|---|\n";
    private static readonly string Folder = Path.Combine(SharedParts.Repository, "docs/rules");

    [Fact]
    public void Readme_IsMadeFromTheRulesAndTheirPages()
    {
        var path = Path.Combine(Folder, "README.md");
        var text = File.ReadAllText(path);
        var current = text[..(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + Rows();
        if (Environment.GetEnvironmentVariable("PROCOS_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, current);
        }

        Assert.Equal(current, File.ReadAllText(path));
    }

    private static string Rows()
    {
        var rows = new StringBuilder();
        Append(rows, BpmnChecker.Unreadable, canFix: false);
        foreach (var rule in RuleCatalogue.All)
        {
            Append(rows, rule.Id, rule.CanFix);
        }

        return rows.ToString();
    }

    private static void Append(StringBuilder rows, string id, bool canFix)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, $"{id}.md"));
        var severity = lines.First(line => line.StartsWith("Severity: ", StringComparison.Ordinal))["Severity: ".Length..].Split('.', ';')[0];
        var text = lines.Skip(3).First(line => line.Length > 0 && line[0] != '#' && line[0] != '!');
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        var first = (end < 0 ? text : text[..(end + 1)]).Replace("](../", "](", StringComparison.Ordinal);
        rows.Append(CultureInfo.InvariantCulture, $"| [{id}]({id}.md) | {severity} | {(canFix ? "yes" : string.Empty)} | {first} |\n");
    }
}
