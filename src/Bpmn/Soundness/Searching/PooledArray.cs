using System.Buffers;

namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>Arrays from the shared pool that grow as states come.</summary>
internal static class PooledArray
{
    /// <summary>Replaces the array by a longer one with the same beginning.</summary>
    public static void Grow<T>(ref T[] array, int used)
        where T : unmanaged
    {
        var longer = ArrayPool<T>.Shared.Rent(array.Length * 2);
        Array.Copy(array, longer, used);
        ArrayPool<T>.Shared.Return(array);
        array = longer;
    }
}
