namespace ProcOS.Tde.Specs;

/// <summary>The modes as specifications, outcomes and process variables write them.</summary>
internal static class ModeNames
{
    public const string Deterministic = "deterministic";
    public const string Probabilistic = "probabilistic";

    public static string NameOf(TaskMode mode) => mode == TaskMode.Probabilistic ? Probabilistic : Deterministic;

    /// <summary>Null for any other name.</summary>
    public static TaskMode? Find(string name) => name switch
    {
        Deterministic => TaskMode.Deterministic,
        Probabilistic => TaskMode.Probabilistic,
        _ => null,
    };
}
