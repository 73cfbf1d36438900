using System.Text;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>What is not the model but the file: its version of XML, its encoding, what stands around the root. Each is judged as by a real engine.</summary>
public sealed class EngineFileTests(CamundaEngine camunda)
{
    private const string NewVersion = "<?xml version='1.1' encoding='UTF-8'?>\n";

    [Theory]
    [InlineData("<?xml version=\"1.1\"?>", "", 200)]
    [InlineData("<?xml version = '1.1' encoding='UTF-8' standalone='no' ?>\n<!-- c -->\n", "", 200)]
    [InlineData(NewVersion, "<documentation>a\u0085b\u2028c</documentation>", 200)]
    [InlineData(NewVersion, "<documentation\u0085id='x'\u2028></documentation>\u0085", 200)]
    [InlineData(NewVersion, "<documentation>&#x7F;&#x9F;&#x85;é\ud83d\ude00</documentation>", 200)]
    [InlineData(NewVersion, "<documentation>a</documentation>\u0085\r\n\u2028<nonsense/>", 400)]
    [InlineData(NewVersion, "<documentation>a</documentation>\r\u0085<task id='a' default='\u0085'/><nonsense/>", 400)]
    [InlineData(NewVersion, "<documentation>\u007f</documentation>", 500)]
    [InlineData(NewVersion, "<documentation>\u0001</documentation>", 500)]
    [InlineData("<?xml version='1.2'?>", "", 500)]
    [InlineData("<?xml version='1.0'?>", "<documentation>\u007f\u0085</documentation>", 200)]
    public async Task Deploy_VersionOfXml_IsJudgedAsHere(string declaration, string inside, int status)
    {
        var xml = Encoding.UTF8.GetBytes(declaration + Model(inside));

        Assert.Equal(status, Status(xml));
        await AgreesAsync(xml);
    }

    private static int Status(byte[] xml)
    {
        try
        {
            return DeploymentVerdict.Of(BpmnReader.Read(xml, BpmnReadLimits.Lenient)).Status;
        }
        catch (BpmnReadException)
        {
            return 500;
        }
    }

    private static string Model(string inside) =>
        $"""<definitions xmlns="{BpmnNamespaces.Model}" id="d" targetNamespace="t"><process id="{CamundaEngine.UniqueName("file")}" isExecutable="true">{inside}<startEvent id="s"/></process></definitions>""";

    private async Task AgreesAsync(byte[] xml)
    {
        using var judge = new EngineJudge(await camunda.GetAsync());

        var answer = await judge.AskAsync(xml);

        Assert.Equal(answer.Status, Status(xml));
        Assert.Empty(EngineAgreement.Differences(xml, answer));
    }
}
