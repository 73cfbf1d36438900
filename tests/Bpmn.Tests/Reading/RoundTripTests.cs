using ProcOS.Bpmn.Hashing;
using Xunit;

namespace ProcOS.Bpmn.Tests.Reading;

public sealed class RoundTripTests
{
    [Fact]
    public void Write_EveryMiwgFile_ReadsBackCanonicallyEqual()
    {
        var files = Corpus.Miwg();
        var wrong = new List<string>();
        var refused = 0;

        foreach (var file in files)
        {
            try
            {
                Compare(file, wrong);
            }
            catch (BpmnReadException unreadable)
            {
                refused++;
                if (unreadable.Code != ErrorCodes.Encoding)
                {
                    wrong.Add($"{file}: {unreadable.Message}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(files.Count >= 390, $"{files.Count} files");
        // Four exports of one tool declare UTF-8 and hold bytes that are not.
        Assert.Equal(4, refused);
    }

    [Fact]
    public void Write_OwnProcesses_ReadBackCanonicallyEqual()
    {
        var wrong = new List<string>();

        foreach (var file in Corpus.Own())
        {
            Compare(file, wrong);
        }

        Assert.Empty(wrong);
    }

    private static void Compare(string file, List<string> wrong)
    {
        var first = BpmnReader.Read(File.ReadAllBytes(file), BpmnReadLimits.Lenient);
        var written = BpmnWriter.Write(first);
        var second = BpmnReader.Read(written, BpmnReadLimits.Lenient);
        if (Canonical.Form(first.Root, false) != Canonical.Form(second.Root, false))
        {
            wrong.Add($"{file}: content");
        }

        if (CanonicalDigest.Form(first.Root) != CanonicalDigest.Form(second.Root))
        {
            wrong.Add($"{file}: digest");
        }

        if (!BpmnWriter.Write(second).AsSpan().SequenceEqual(written))
        {
            wrong.Add($"{file}: a second writing differs");
        }
    }
}
