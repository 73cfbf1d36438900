using ProcOS.Bpmn.Diagram;
using Xunit;

namespace ProcOS.Bpmn.Tests.Reading;

public sealed class FuzzTests
{
    private const int Rounds = 4000;

    /// <summary>Whatever becomes of a real file, the reader answers a document or its one exception, and so does all that follows.</summary>
    [Fact]
    public void Read_MutatedRealFiles_ThrowNothingElse()
    {
        // A fixed seed: a failure can be seen again.
        var random = new Random(20_240_607);
        var files = Corpus.Miwg().Where(file => new FileInfo(file).Length < 60_000).Concat(Corpus.Own()).Select(File.ReadAllBytes).ToArray();
        var read = 0;

        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Mutate(files[random.Next(files.Length)], random);
            try
            {
                var document = BpmnReader.Read(bytes, round % 2 == 0 ? BpmnReadLimits.Lenient : null);
                _ = BpmnChecker.Check(document);
                _ = BpmnHash.Compute(document);
                _ = BpmnMetadata.Stamp(document);
                _ = SvgRenderer.Render(document);
                _ = BpmnReader.Read(BpmnWriter.Write(document), BpmnReadLimits.Lenient);
                read++;
            }
            catch (BpmnReadException expected)
            {
                Assert.StartsWith("PROC-BPM-", expected.Code, StringComparison.Ordinal);
            }
        }

        Assert.InRange(read, Rounds / 10, Rounds * 9 / 10);
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = new List<byte>(original);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 200), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 400), bytes.Count - at)));
                    break;
                case 3:
                    Exchange(bytes, "id=\"", "name=\"", random);
                    break;
                case 4:
                    Exchange(bytes, "task", "subProcess", random);
                    break;
                case 5:
                    Exchange(bytes, "exclusiveGateway", "boundaryEvent", random);
                    break;
                default:
                    Digit(bytes, random);
                    break;
            }

            if (bytes.Count == 0)
            {
                return [];
            }
        }

        return [.. bytes];
    }

    // Another word in the place of one keeps most files well-formed, so that the parts behind the parser are reached.
    private static void Exchange(List<byte> bytes, string from, string to, Random random)
    {
        var text = System.Text.Encoding.Latin1.GetString([.. bytes]);
        var places = text.Split(from).Length - 1;
        if (places > 0)
        {
            var at = -1;
            for (var i = random.Next(places); i >= 0; i--)
            {
                at = text.IndexOf(from, at + 1, StringComparison.Ordinal);
            }

            bytes.RemoveRange(at, from.Length);
            bytes.InsertRange(at, System.Text.Encoding.Latin1.GetBytes(to));
        }
    }

    private static void Digit(List<byte> bytes, Random random)
    {
        var start = random.Next(bytes.Count);
        var at = bytes.FindIndex(start, value => value is >= (byte)'0' and <= (byte)'9');
        if (at >= 0)
        {
            bytes[at] = (byte)('0' + random.Next(10));
        }
    }
}
