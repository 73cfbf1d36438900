using ProcOS.Bpmn;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Architecture.ProcessLibrary;

public sealed class ProcessLibraryTests
{
    private const string Sample = "processes/examples/parallel_tasks.bpmn";

    private static readonly Dictionary<string, Func<ProcessFile, IEnumerable<string>>> Rules = new()
    {
        ["ids"] = LibraryRules.Ids,
        ["flows"] = LibraryRules.FlowsWritten,
        ["metadata"] = LibraryRules.Metadata,
        ["hash"] = LibraryRules.Hash,
        ["orchestration"] = LibraryRules.Orchestration,
        ["correlation"] = LibraryRules.Correlation,
        ["forms"] = LibraryRules.StartForms,
        ["diagram"] = LibraryRules.Diagram,
    };

    [Theory]
    [InlineData("ids")]
    [InlineData("flows")]
    [InlineData("metadata")]
    [InlineData("hash")]
    [InlineData("orchestration")]
    [InlineData("correlation")]
    [InlineData("forms")]
    [InlineData("diagram")]
    public void Library_EachModel_KeepsTo(string rule)
    {
        var files = ProcessFile.All().ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(Rules[rule]));
    }

    [Theory]
    [InlineData("ids", "\"join\"", "\"Gateway_0x7k2pq\"")]
    [InlineData("flows", "<bpmn:outgoing>to_fork</bpmn:outgoing>", "")]
    [InlineData("metadata", "procos.intent", "procos.content")]
    [InlineData("metadata", "historyTimeToLive=\"P180D\"", "historyTimeToLive=\"P1D\"")]
    [InlineData("metadata", "isExecutable=\"true\"", "isExecutable=\"false\"")]
    [InlineData("hash", "Add the numbers\" calledElement=\"tde_template\"", "Add the numbers\" calledElement=\"other\"")]
    [InlineData("orchestration", "bpmn:callActivity", "bpmn:serviceTask")]
    [InlineData("correlation", "target=\"correlationId\"", "target=\"id\"")]
    [InlineData("forms", "camunda:formData", "camunda:other")]
    [InlineData("diagram", "bpmnElement=\"sum_merge\"", "bpmnElement=\"echo_merge\"")]
    [InlineData("diagram", "bpmnElement=\"to_fork\"", "bpmnElement=\"to_sum\"")]
    [InlineData("diagram", "<dc:Bounds x=\"560\" y=\"255\"", "<dc:Bounds x=\"450\" y=\"255\"")]
    [InlineData("diagram", "<di:waypoint x=\"196\" y=\"280\" />", "<di:waypoint x=\"150\" y=\"280\" />")]
    public void Rule_ModelThatBreaksIt_NamesThePlace(string rule, string right, string wrong)
    {
        var xml = File.ReadAllText(Path.Combine(SharedParts.Repository, Sample));
        Assert.Contains(right, xml, StringComparison.Ordinal);

        var problems = Rules[rule](ProcessFile.Of(Sample, xml.Replace(right, wrong, StringComparison.Ordinal))).ToList();

        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.StartsWith(Sample, problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Hash_ModelNeverStamped_IsNamed()
    {
        var xml = File.ReadAllText(Path.Combine(SharedParts.Repository, Sample));
        var stamp = BpmnMetadata.Read(BpmnReader.Read(System.Text.Encoding.UTF8.GetBytes(xml))).ValidationHash!;

        Assert.Contains("Missing", Assert.Single(LibraryRules.Hash(ProcessFile.Of(Sample, xml.Replace(stamp, "", StringComparison.Ordinal)))), StringComparison.Ordinal);
    }
}
