using System.Text;

namespace ProcOS.Bpmn.Tests.Reading;

/// <summary>Files with a few other bytes; most are not well-formed any more.</summary>
internal static class ByteMutations
{
    public static byte[] Of(byte[] original, Random random)
    {
        var bytes = new List<byte>(original);
        for (var i = random.Next(1, 4); i > 0 && bytes.Count > 0; i--)
        {
            Change(bytes, random.Next(bytes.Count), random);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, int at, Random random)
    {
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
                Digit(bytes, at, random);
                break;
        }
    }

    // Another word in the place of one keeps most files well-formed, so that the parts behind the parser are reached.
    private static void Exchange(List<byte> bytes, string from, string to, Random random)
    {
        var text = Encoding.Latin1.GetString([.. bytes]);
        var places = text.Split(from).Length - 1;
        if (places == 0)
        {
            return;
        }

        var at = -1;
        for (var i = random.Next(places); i >= 0; i--)
        {
            at = text.IndexOf(from, at + 1, StringComparison.Ordinal);
        }

        bytes.RemoveRange(at, from.Length);
        bytes.InsertRange(at, Encoding.Latin1.GetBytes(to));
    }

    private static void Digit(List<byte> bytes, int start, Random random)
    {
        var at = bytes.FindIndex(start, value => value is >= (byte)'0' and <= (byte)'9');
        if (at >= 0)
        {
            bytes[at] = (byte)('0' + random.Next(10));
        }
    }
}
