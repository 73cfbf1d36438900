using System.Buffers;

namespace ProcOS.Bpmn.Soundness.Searching.Wide;

/// <summary>What is marked in each state: by the number of the state, and in an open-addressing table of hashes.</summary>
internal sealed class WideStates : IDisposable
{
    private const int FirstBits = 6;

    private readonly int _words;
    private ulong[] _marked;
    private ulong[] _hashes = ArrayPool<ulong>.Shared.Rent(1 << FirstBits);

    // The upper half of a hash, and the number of the state plus one: so none is 0, which is a free slot.
    private ulong[] _table = [];
    private int _bits;

    /// <param name="words">How many words a state has.</param>
    public WideStates(int words)
    {
        _words = words;
        _marked = ArrayPool<ulong>.Shared.Rent(words << FirstBits);
        Resize(FirstBits, 0);
    }

    public ReadOnlySpan<ulong> this[int state] => _marked.AsSpan(state * _words, _words);

    public ulong HashOf(int state) => _hashes[state];

    /// <summary>The number of the state; -1 where it is not there.</summary>
    /// <param name="slot">Its slot, or the free one in which it belongs.</param>
    public int Find(ReadOnlySpan<ulong> marked, ulong hash, out int slot)
    {
        var last = (1 << _bits) - 1;
        for (slot = (int)hash & last; ; slot = (slot + 1) & last)
        {
            var entry = _table[slot];
            var number = (int)(uint)entry - 1;
            if (number < 0 || (entry >> 32 == hash >> 32 && this[number].SequenceEqual(marked)))
            {
                return number;
            }
        }
    }

    /// <summary>Keeps a new state. At most half of the slots are used, so that searches for a free one stay short.</summary>
    public void Add(int number, ReadOnlySpan<ulong> marked, ulong hash, int slot)
    {
        if ((number + 1) * _words > _marked.Length)
        {
            PooledArray.Grow(ref _marked, number * _words);
        }

        if (number == _hashes.Length)
        {
            PooledArray.Grow(ref _hashes, number);
        }

        marked.CopyTo(_marked.AsSpan(number * _words));
        _hashes[number] = hash;
        _table[slot] = Entry(hash, number);
        if (number >= 1 << (_bits - 1))
        {
            Resize(_bits + 2, number + 1);
        }
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_marked);
        ArrayPool<ulong>.Shared.Return(_hashes);
        ArrayPool<ulong>.Shared.Return(_table);
    }

    private static ulong Entry(ulong hash, int number) => (hash & 0xFFFFFFFF00000000) | (uint)(number + 1);

    private void Resize(int bits, int count)
    {
        if (_table.Length > 0)
        {
            ArrayPool<ulong>.Shared.Return(_table);
        }

        _bits = bits;
        _table = ArrayPool<ulong>.Shared.Rent(1 << bits);
        Array.Clear(_table, 0, 1 << bits);
        var last = (1 << bits) - 1;
        for (var number = 0; number < count; number++)
        {
            var slot = (int)_hashes[number] & last;
            while (_table[slot] != 0)
            {
                slot = (slot + 1) & last;
            }

            _table[slot] = Entry(_hashes[number], number);
        }
    }
}
