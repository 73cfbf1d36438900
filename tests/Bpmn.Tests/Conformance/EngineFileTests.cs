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

        await AgreesAsync(xml, status);
    }

    /// <summary>What is declared, how it is written, with a byte order mark or not, and what the engine says.</summary>
    [Theory]
    [InlineData("UTF-8", "utf-8", true, 200)]
    [InlineData("utf8", "utf-8", false, 200)]
    [InlineData(null, "utf-8", true, 200)]
    [InlineData(null, "utf-8", false, 200)]
    [InlineData("UTF-16", "utf-16", true, 200)]
    [InlineData("UTF-16", "utf-16BE", true, 200)]
    [InlineData("UTF-16LE", "utf-16", false, 200)]
    [InlineData("UTF-16BE", "utf-16BE", false, 200)]
    [InlineData(null, "utf-16", true, 200)]
    [InlineData(null, "utf-16BE", true, 200)]
    [InlineData("UTF-16", "utf-16", false, 200)]
    [InlineData("ISO-8859-1", "iso-8859-1", false, 200)]
    [InlineData("iso8859_1", "iso-8859-1", false, 200)]
    [InlineData("latin1", "iso-8859-1", false, 200)]
    [InlineData("ISO-8859-15", "iso-8859-15", false, 200)]
    [InlineData("windows-1252", "windows-1252", false, 200)]
    [InlineData("cp1252", "windows-1252", false, 200)]
    [InlineData("US-ASCII", "us-ascii", false, 200)]
    [InlineData("US-ASCII", "iso-8859-1", false, 500)]
    [InlineData("UTF-8", "iso-8859-1", false, 500)]
    [InlineData(null, "iso-8859-1", false, 500)]
    [InlineData("UTF-16", "utf-8", false, 500)]
    [InlineData("UTF-8", "utf-16", true, 500)]
    [InlineData("klingon", "utf-8", false, 500)]
    [InlineData("", "utf-8", false, 500)]
    [InlineData("Shift_JIS", "shift_jis", false, 200)]
    [InlineData("GB18030", "gb18030", false, 200)]
    [InlineData("KOI8-R", "koi8-r", false, 200)]
    [InlineData("cp1251", "windows-1251", false, 200)]
    [InlineData("MacRoman", "macintosh", false, 200)]
    [InlineData("ISO8859_15", "iso-8859-15", false, 200)]
    [InlineData("utf-8;", "utf-8", false, 500)]
    [InlineData("UTF-7", "us-ascii", false, 500)]
    public async Task Deploy_EncodingOfTheFile_IsJudgedAsHere(string? declared, string written, bool isMarked, int status)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);
        var name = declared is null ? string.Empty : $" encoding=\"{declared}\"";
        var text = $"<?xml version=\"1.0\"{name}?>{Model(written.StartsWith("iso", StringComparison.Ordinal) ? "<documentation>é</documentation>" : string.Empty)}";
        byte[] xml = [.. isMarked ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        await AgreesAsync(xml, status);
    }

    /// <summary>What stands before, around and after the root.</summary>
    [Theory]
    [InlineData("\n<?xml version=\"1.0\"?>#", 500)]
    [InlineData("<!-- c --><?xml version=\"1.0\"?>#", 500)]
    [InlineData("\n\n<!-- c -->\t<?pi?>#", 200)]
    [InlineData("<?xml version=\"1.0\" standalone=\"yes\"?>#", 200)]
    [InlineData("<?xml version=\"1.0\" standalone=\"maybe\"?>#", 500)]
    [InlineData("<?xml encoding=\"UTF-8\"?>#", 500)]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\r\n#\r\n", 200)]
    [InlineData("<?XML version=\"1.0\"?>#", 500)]
    [InlineData("<?xml-stylesheet href=\"x.xsl\"?>#", 200)]
    [InlineData("<!DOCTYPE definitions>#", 500)]
    [InlineData("<!DOCTYPE definitions [<!ENTITY x 'y'>]>#", 500)]
    [InlineData("##", 500)]
    [InlineData("#text", 500)]
    [InlineData("text#", 500)]
    [InlineData("#<!-- unclosed", 500)]
    [InlineData("#\0", 500)]
    [InlineData("#   \n<?x?><!-- c -->\n", 200)]
    [InlineData("<!-- a -- b -->#", 500)]
    [InlineData("&amp;#", 500)]
    [InlineData("", 500)]
    [InlineData("   ", 500)]
    [InlineData("<definitions/>", 400)]
    [InlineData("<html><body>x</body></html>", 400)]
    [InlineData("{\"a\":1}", 500)]
    [InlineData("<a", 500)]
    public async Task Deploy_WhatStandsAroundTheRoot_IsJudgedAsHere(string around, int status)
    {
        var xml = Encoding.UTF8.GetBytes(around.Replace("#", Model(string.Empty), StringComparison.Ordinal));

        await AgreesAsync(xml, status);
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

    /// <param name="status">That of the engine; what cannot be read here is refused there in whatever way.</param>
    private async Task AgreesAsync(byte[] xml, int status)
    {
        using var judge = new EngineJudge(await camunda.GetAsync());

        var answer = await judge.AskAsync(xml);

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200, Status(xml) == 200);
        Assert.Empty(EngineAgreement.Differences(xml, answer));
    }
}
