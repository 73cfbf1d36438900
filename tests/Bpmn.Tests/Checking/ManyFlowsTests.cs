using System.Text;
using Xunit;

namespace ProcOS.Bpmn.Tests.Checking;

/// <summary>Gateways with as many flows as no person draws: each flow is looked at a few times, not once for each other.</summary>
public sealed class ManyFlowsTests
{
    private const int Flows = 20_000;

    [Theory]
    [InlineData("exclusiveGateway", "<conditionExpression xsi:type='tFormalExpression'>${x}</conditionExpression>")]
    [InlineData("parallelGateway", "")]
    public void Check_EachFlowToAnEndOfItsOwn_ProvesItSound(string gateway, string condition)
    {
        var report = Check(gateway, i => $"<endEvent id='e{i}'/><sequenceFlow id='f{i}' sourceRef='g' targetRef='e{i}'>{condition}</sequenceFlow>");

        Assert.All(report.Soundness, result => Assert.Equal("sound", result.Verdict));
        Assert.DoesNotContain(report.Findings, finding => finding.Rule.StartsWith("camunda7/", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_AllFlowsToOneEnd_NamesEachThatIsThereTwice()
    {
        var report = Check("exclusiveGateway", i => $"<sequenceFlow id='f{i}' sourceRef='g' targetRef='e'/>");

        Assert.All(report.Soundness, result => Assert.Equal("sound", result.Verdict));
        var twice = report.Findings.Where(finding => finding.Rule == "style/no-duplicate-sequence-flows").Select(finding => finding.ElementId!);
        Assert.Equal(Enumerable.Range(1, Flows - 1).Select(i => $"f{i}").Append("e").Append("g").Order(StringComparer.Ordinal), twice.Order(StringComparer.Ordinal));
    }

    private static CheckReport Check(string gateway, Func<int, string> flow)
    {
        var model = new StringBuilder("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' targetNamespace='t'><process id='p' isExecutable='true'>")
            .Append($"<startEvent id='s'/><{gateway} id='g'{(gateway == "exclusiveGateway" ? " default='f0'" : "")}/><endEvent id='e'/><sequenceFlow id='in' sourceRef='s' targetRef='g'/><sequenceFlow id='f0' sourceRef='g' targetRef='e'/>");
        for (var i = 1; i < Flows; i++)
        {
            _ = model.Append(flow(i));
        }

        return BpmnChecker.CheckFile(Encoding.UTF8.GetBytes(model.Append("</process></definitions>").ToString()));
    }
}
