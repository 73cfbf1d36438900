using System.Numerics;

namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>Sets of numbers as bits of words.</summary>
internal static class Bits
{
    public static int Words(int count) => (count + 63) / 64;

    public static ulong[] Of(IEnumerable<int> numbers, int words)
    {
        var set = new ulong[words];
        foreach (var number in numbers)
        {
            Add(set, number);
        }

        return set;
    }

    public static bool Has(ReadOnlySpan<ulong> set, int number) => (set[number >> 6] & (1UL << (number & 63))) != 0;

    public static bool HasAny(ReadOnlySpan<ulong> set, int[] numbers)
    {
        foreach (var number in numbers)
        {
            if (Has(set, number))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Meet(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        for (var word = 0; word < one.Length; word++)
        {
            if ((one[word] & other[word]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public static void Add(Span<ulong> set, int number) => set[number >> 6] |= 1UL << (number & 63);

    public static void Remove(Span<ulong> set, int number) => set[number >> 6] &= ~(1UL << (number & 63));

    public static void Unite(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        for (var word = 0; word < set.Length; word++)
        {
            set[word] |= other[word];
        }
    }

    public static void Intersect(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        for (var word = 0; word < set.Length; word++)
        {
            set[word] &= other[word];
        }
    }

    public static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>How many numbers are in both.</summary>
    public static int CountBoth(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        var count = 0;
        for (var word = 0; word < one.Length; word++)
        {
            count += BitOperations.PopCount(one[word] & other[word]);
        }

        return count;
    }

    /// <summary>The lowest number from one on; -1 when there is none.</summary>
    public static int Next(ReadOnlySpan<ulong> set, int from)
    {
        for (var word = from >> 6; word < set.Length; word++)
        {
            var bits = word == from >> 6 ? set[word] & (ulong.MaxValue << (from & 63)) : set[word];
            if (bits != 0)
            {
                return (word << 6) + BitOperations.TrailingZeroCount(bits);
            }
        }

        return -1;
    }
}
