using System.Globalization;
using System.Text;
using ProcOS.Bpmn.Comparing;
using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Model;
using Xunit;

namespace ProcOS.Bpmn.Tests.Reading;

/// <summary>
/// Whatever becomes of a real file, the reader answers a document or its one exception, and so does all that follows.
/// <c>PROCOS_FUZZ_ROUNDS</c> says how many files are tried in each of the three ways, 1,000 by default. The seed is
/// fixed: a failure can be seen again.
/// </summary>
public sealed class FuzzTests
{
    private const int Seed = 20_240_607;

    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("PROCOS_FUZZ_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 1000;

    private static readonly byte[][] Files =
    [
        .. Corpus.Miwg().Where(file => new FileInfo(file).Length < 60_000).Concat(Corpus.Camunda7()).Concat(Corpus.Own()).Select(File.ReadAllBytes),
    ];

    [Fact]
    public void Read_FilesWithOtherBytes_ThrowNothingElse() => ForAll((random, file) => ByteMutations.Of(file, random));

    [Fact]
    public void Read_FilesWithAnotherStructure_ThrowNothingElse() => ForAll((random, file) => StructureMutations.Of(file, random));

    [Fact]
    public void Read_FilesInOtherEncodings_ThrowNothingElse() => ForAll((random, file) =>
    {
        Encoding[] encodings = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, Encoding.UTF8];
        string[] names = ["utf-8", "utf-16", "utf-32", "iso-8859-1", "windows-1252", "ibm037", "shift_jis", "utf-7", "klingon"];
        var encoding = encodings[random.Next(encodings.Length)];
        var text = Encoding.UTF8.GetString(file).Replace("UTF-8", names[random.Next(names.Length)], StringComparison.OrdinalIgnoreCase);
        byte[] bytes = [.. random.Next(2) == 0 ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        // Cut in the middle of a character at times.
        return random.Next(3) == 0 ? bytes[..^random.Next(1, 4)] : bytes;
    });

    private static void ForAll(Func<Random, byte[], byte[]> mutate)
    {
        var random = new Random(Seed);
        var read = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var file = Files[random.Next(Files.Length)];
            var bytes = mutate(random, file);
            try
            {
                UseAll(bytes, file, round % 2 == 0 ? BpmnReadLimits.Lenient : BpmnReadLimits.Default);
                read++;
            }
            catch (BpmnReadException expected)
            {
                Assert.StartsWith("PROC-BPM-", expected.Code, StringComparison.Ordinal);
                Assert.True(expected is { Line: > 0, Column: > 0 } || expected.Code is ErrorCodes.Empty or ErrorCodes.TooLarge, expected.Message);
            }
        }

        // Both ways are taken, else the mutations are too mild or too wild to show anything.
        Assert.InRange(read, Rounds / 20, Rounds * 19 / 20);
    }

    private static void UseAll(byte[] bytes, byte[] original, BpmnReadLimits limits)
    {
        var document = BpmnReader.Read(bytes, limits);
        _ = BpmnChecker.Check(document);
        _ = BpmnHash.Compute(document);
        _ = BpmnMetadata.Verify(BpmnMetadata.Stamp(document));
        _ = SvgRenderer.Render(document);
        Views(document);

        var again = BpmnReader.Read(BpmnWriter.Write(document), BpmnReadLimits.Lenient);
        Assert.Equal(BpmnHash.Compute(document), BpmnHash.Compute(again));
        Assert.Empty(BpmnComparer.Compare(document, again).Changes);

        if (TryRead(original) is { } before)
        {
            var diff = BpmnComparer.Compare(before, document);
            _ = DiffText.Write(diff);
            _ = DiffPicture.Render(before, document, diff);
        }
    }

    private static BpmnDocument? TryRead(byte[] bytes)
    {
        try
        {
            return BpmnReader.Read(bytes, BpmnReadLimits.Lenient);
        }
        catch (BpmnReadException)
        {
            return null;
        }
    }

    private static void Views(BpmnDocument document)
    {
        _ = document.Definitions.Collaborations.Sum(pools => pools.MessageFlows.Count + pools.Participants.Count);
        foreach (var node in document.Nodes)
        {
            _ = node.Definitions.Count + node.DataAssociations.Count + node.Camunda.Properties.Count + node.Zeebe.Headers.Count;
            _ = node.CompensationHandler;
            Assert.Same(node.Element, document.OwnerOf(node.Element)?.Element);
        }

        foreach (var scope in document.Scopes)
        {
            _ = scope.LaneSets.Count + scope.Associations.Count + scope.DataObjects.Count;
            _ = scope.Nodes.Sum(node => node.Incoming.Count + node.Outgoing.Count);
        }

        Assert.All(document.Processes, process => Assert.Equal(FlowNodeKinds.TryParse(process.Element.LocalName, out _), process.Owner is not null));
    }
}
