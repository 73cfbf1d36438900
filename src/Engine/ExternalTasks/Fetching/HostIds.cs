namespace ProcOS.Engine.ExternalTasks.Fetching;

/// <summary>
/// The worker ids of one host start: no other start, here or elsewhere, has them. Each is in at most one pending poll, so
/// a host that fetches beside its long poll takes a second one. Thread-safe.
/// </summary>
internal sealed class HostIds(string stem, Action<string>? onNew = null)
{
    private readonly Lock _gate = new();
    private readonly SortedSet<int> _free = [];
    private int _made;

    /// <summary>The first one; the others have a number behind it.</summary>
    public string Stem { get; } = stem;

    /// <summary>All that were ever handed out.</summary>
    public IReadOnlyList<string> Used
    {
        get
        {
            lock (_gate)
            {
                return [.. Enumerable.Range(1, _made).Select(Name)];
            }
        }
    }

    public string Take()
    {
        lock (_gate)
        {
            if (_free.Count > 0)
            {
                var number = _free.Min;
                _ = _free.Remove(number);
                return Name(number);
            }

            var id = Name(++_made);
            onNew?.Invoke(id);
            return id;
        }
    }

    /// <summary>The poll under it has surely ended.</summary>
    public void Return(string id)
    {
        lock (_gate)
        {
            _ = _free.Add(id.Length == Stem.Length ? 1 : int.Parse(id.AsSpan(Stem.Length + 1), provider: null));
        }
    }

    public bool IsOurs(string? id) =>
        id is not null && id.StartsWith(Stem, StringComparison.Ordinal) && (id.Length == Stem.Length || id[Stem.Length] == '.');

    private string Name(int number) => number == 1 ? Stem : $"{Stem}.{number}";
}
