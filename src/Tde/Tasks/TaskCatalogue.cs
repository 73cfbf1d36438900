namespace ProcOS.Tde.Tasks;

/// <summary>The tasks there are, by name.</summary>
internal sealed class TaskCatalogue(IEnumerable<ISyntheticTask> tasks)
{
    private readonly Dictionary<string, ISyntheticTask> _tasks = tasks.ToDictionary(task => task.Name, StringComparer.Ordinal);

    public IEnumerable<string> Names => _tasks.Keys.Order(StringComparer.Ordinal);

    public ISyntheticTask? Find(string name) => _tasks.GetValueOrDefault(name);
}
