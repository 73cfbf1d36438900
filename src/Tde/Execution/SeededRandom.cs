using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ProcOS.Tde.Execution;

/// <summary>
/// SplitMix64 seeded by a text: the same text gives the same numbers on every runtime and machine, which the
/// framework's own generator does not promise.
/// </summary>
internal sealed class SeededRandom
{
    private ulong _state;

    public SeededRandom(string seed)
    {
        _state = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));
    }

    /// <summary>A number from 0 to below <paramref name="limit"/>.</summary>
    public int Next(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)Math.BigMul(NextBits(), (ulong)limit, out _);
    }

    public void Shuffle<T>(T[] items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        var bits = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
