namespace ProcOS.Bpmn.Comparing.Properties;

/// <summary>How a changed order is told.</summary>
internal static class Sequences
{
    /// <summary>The names of what lies between the common beginning and the common end of a list and another order of it.</summary>
    public static string Between<T>(IReadOnlyList<T> items, IReadOnlyList<T> other, Func<T, string> name)
    {
        var (first, last) = (0, items.Count - 1);
        while (first < last && Equals(items[first], other[first]))
        {
            first++;
        }

        while (last > first && Equals(items[last], other[last]))
        {
            last--;
        }

        return string.Join(", ", items.Skip(first).Take(last - first + 1).Select(name));
    }
}
