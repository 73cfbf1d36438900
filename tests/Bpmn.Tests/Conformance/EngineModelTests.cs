using System.Globalization;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>
/// Models of the kind that people write, area by area, and what a real engine says to them. <c>Fixtures/engine-models</c> has
/// the file of each area: <c>== STATUS what it is | attributes of the process</c>, and below the body of the process, which
/// <c>--</c> parts from what stands before and after it, or a whole file.
/// </summary>
public sealed class EngineModelTests(CamundaEngine camunda)
{
    private const string Folder = "tests/Bpmn.Tests/Fixtures/engine-models";

    public static TheoryData<string> Areas() =>
        [.. Directory.GetFiles(Path.Combine(SharedParts.Repository, Folder), "*.txt").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Areas))]
    public async Task Deploy_ModelsOfTheArea_AreJudgedAsHere(string area)
    {
        using var judge = new EngineJudge(await camunda.GetAsync());
        var wrong = new List<string>();

        foreach (var (title, status, xml) in Models(area))
        {
            var answer = await judge.AskAsync(xml);
            if (answer.Status != status)
            {
                wrong.Add($"{title}: not {status} but {answer.Status} {answer.Message}");
            }

            wrong.AddRange(EngineAgreement.Differences(xml, answer).Select(difference => $"{title}: {difference}\n{xml}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Check_ModelsOfTheArea_HaveTheStatusOfTheTable(string area) => Assert.All(
        Models(area),
        model => Assert.Equal(model.Status, DeploymentVerdict.Of(BpmnReader.Read(System.Text.Encoding.UTF8.GetBytes(model.Xml), BpmnReadLimits.Lenient)).Status));

    private static IEnumerable<(string Title, int Status, string Xml)> Models(string area) =>
        from block in $"\n{File.ReadAllText(Path.Combine(SharedParts.Repository, Folder, $"{area}.txt"))}".Split("\n== ").Skip(1)
        let lines = block.Split('\n', 2)
        let title = lines[0].Split(" | ")
        select (
            $"{area}: {title[0]}",
            int.Parse(title[0].AsSpan(0, 3), CultureInfo.InvariantCulture),
            Model(lines[1].Trim('\n'), title.Length > 1 ? title[1] : "isExecutable=\"true\"")
                .Replace("KEY", CamundaEngine.UniqueName("model"), StringComparison.Ordinal)
                .Replace("START", "<startEvent id=\"s\"/>", StringComparison.Ordinal));

    private static string Model(string text, string attributes)
    {
        var parts = text.Split("\n--\n");
        return text.StartsWith("<?xml", StringComparison.Ordinal) || parts[0].Contains("definitions ", StringComparison.Ordinal)
            ? text
            : $"""
            <definitions xmlns="{BpmnNamespaces.Model}" xmlns:xsi="{BpmnNamespaces.SchemaInstance}" xmlns:c="{BpmnNamespaces.Camunda}" xmlns:a="{BpmnNamespaces.Activiti}" xmlns:bpmndi="{BpmnNamespaces.Diagram}" xmlns:dc="{BpmnNamespaces.DiagramCommon}" xmlns:di="{BpmnNamespaces.DiagramInterchange}" id="d" targetNamespace="t">
            {(parts.Length > 1 ? parts[0] : string.Empty)}<process id="KEY" {attributes}>
            {(parts.Length > 1 ? parts[1] : parts[0])}
            </process>{(parts.Length > 2 ? parts[2] : string.Empty)}</definitions>
            """;
    }
}
