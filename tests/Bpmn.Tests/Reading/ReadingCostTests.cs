using System.Globalization;
using System.Text;
using Xunit;

namespace ProcOS.Bpmn.Tests.Reading;

/// <summary>
/// What reading costs, counted in bytes allocated for each byte read: other than time that is the same on a busy machine, and
/// what is not linear shows in it.
/// </summary>
public sealed class ReadingCostTests
{
    private const string Model = BpmnNamespaces.Model;

    // Two bytes for each character of the text, which positions are taken from, and the tree.
    private const double OfModels = 24;

    // The worst are elements and texts of a character or two.
    private const double OfAnything = 72;
    private const long Fixed = 1_000_000;

    [Fact]
    public void Read_FourTimesAsManyNodes_AllocatesFourTimesAsMuch()
    {
        var (shorter, longer) = (Chain(4_000), Chain(16_000));
        _ = Cost(shorter);

        var (less, more) = (Cost(shorter) / (double)shorter.Length, Cost(longer) / (double)longer.Length);

        Assert.True(more < less * 1.1, $"{less:F1} bytes for each byte of {shorter.Length}, {more:F1} for each of {longer.Length}");
        Assert.True(more < OfModels, $"{more:F1} bytes for each byte");
    }

    [Fact]
    public void CheckAndWrite_FourTimesAsManyNodes_AllocateInProportion()
    {
        var (shorter, longer) = (BpmnReader.Read(Chain(4_000)), BpmnReader.Read(Chain(16_000)));
        _ = Cost(shorter);

        var (less, more) = (Cost(shorter), Cost(longer));

        Assert.True(more < less * 5, $"{less} bytes for 4,000 nodes, {more} for 16,000");
    }

    [Theory]
    [InlineData("<process>", "<subProcess>", 10_000, "")]
    [InlineData("<process>", "<task/>", 300_000, "</process></definitions>")]
    [InlineData("<process>", "<a b=''/>", 300_000, "</process></definitions>")]
    [InlineData("<process><documentation>", "x&amp;", 300_000, "</documentation></process></definitions>")]
    [InlineData("<process><documentation>", "<![CDATA[x]]>", 100_000, "</documentation></process></definitions>")]
    [InlineData("<process><documentation>", "lorem ", 1_000_000, "</documentation></process></definitions>")]
    [InlineData("<process>", "<!---->", 300_000, "</process></definitions>")]
    [InlineData("<process>", "<?p i?>", 300_000, "</process></definitions>")]
    [InlineData("<process>", "x<a/>", 300_000, "</process></definitions>")]
    [InlineData("<process name='", "&lt;", 300_000, "'/></definitions>")]
    [InlineData("<process>", "<p:x xmlns:p='urn:p'>", 100, "")]
    [InlineData("", "\n", 1_000_000, "<process/></definitions>")]
    [InlineData("<process ", "a#='' ", 100_000, "/></definitions>")]
    [InlineData("<process ", "xmlns:p#='urn:#' ", 50_000, "/></definitions>")]
    public void Read_MuchOfOneKind_AllocatesInProportion(string before, string each, int count, string after)
    {
        var text = new StringBuilder($"<definitions xmlns='{Model}'>").Append(before);
        for (var i = 0; i < count; i++)
        {
            text.Append(each.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        var bytes = Encoding.UTF8.GetBytes(text.Append(after).ToString());

        var cost = Cost(bytes);

        Assert.True(cost < Fixed + (OfAnything * bytes.Length), $"{cost} bytes for {bytes.Length}: {cost / (double)bytes.Length:F1} for each");
    }

    private static long Cost(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            _ = BpmnReader.Read(bytes);
        }
        catch (BpmnReadException)
        {
            // What is refused costs no more either.
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long Cost(BpmnDocument document)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = BpmnChecker.Check(document);
        _ = BpmnWriter.Write(document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static byte[] Chain(int nodes)
    {
        var text = new StringBuilder($"<definitions xmlns='{Model}'><process id='p'><startEvent id='n0'/>");
        for (var i = 1; i < nodes; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<task id='n{i}' name='Do {i}'><incoming>f{i}</incoming></task><sequenceFlow id='f{i}' sourceRef='n{i - 1}' targetRef='n{i}'/>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("</process></definitions>").ToString());
    }
}
