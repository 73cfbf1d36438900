using System.Globalization;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Knowledge;

/// <summary>What to know, and how to look it up.</summary>
public sealed record KnowledgeOptions
{
    /// <summary>The folder that relative sources start from, and that source names are relative to: the repository.</summary>
    public required string Root { get; init; }

    /// <summary>Where ProcOS keeps its files; the manifest is <c>knowledge/manifest.jsonl</c> below it.</summary>
    public required string DataDirectory { get; init; }

    /// <value>Files and folders. The default is <c>docs</c> and <c>README.md</c>.</value>
    public IReadOnlyList<string> Sources { get; init; } = ["docs", "README.md"];

    /// <value>The score, 0 to 1, below which a passage is no answer. The default is 0.35.</value>
    public double MinScore { get; init; } = 0.35;

    /// <value>The most tokens that a chunk may have. The default is 256, what small embedding models read.</value>
    public int MaxChunkTokens { get; init; } = 256;

    /// <value>The most tokens that a chunk repeats of the one before it. The default is 32.</value>
    public int OverlapTokens { get; init; } = 32;

    /// <value>The largest file that is read, in bytes. The default is 4 MiB.</value>
    public long MaxSourceBytes { get; init; } = 4 * 1024 * 1024;

    /// <value>The most files of one preload. The default is 1,000: each is a branch of the process instance.</value>
    public int MaxSources { get; init; } = 1_000;

    /// <value>How many passages an answer may draw on. The default is 5.</value>
    public int AnswerPassages { get; init; } = 5;

    /// <summary>
    /// The name of the collection; null names it after the embedding model, so that a change of model begins a new
    /// collection and going back finds the old one.
    /// </summary>
    public string? Collection { get; init; }

    /// <summary>How texts are cut; sources that were cut otherwise are stale.</summary>
    internal string Chunking() => string.Create(CultureInfo.InvariantCulture, $"v1/{MaxChunkTokens}/{OverlapTokens}");

    internal void Check()
    {
        Require(MinScore is >= 0 and <= 1, "KNOWLEDGE_MIN_SCORE", "0 to 1", MinScore);
        Require(MaxSourceBytes > 0, nameof(MaxSourceBytes), "1 or more", MaxSourceBytes);
        Require(MaxSources > 0, nameof(MaxSources), "1 or more", MaxSources);
        Require(AnswerPassages is >= 1 and <= 20, nameof(AnswerPassages), "1 to 20", AnswerPassages);
    }

    private static void Require(bool condition, string setting, string expected, IFormattable found)
    {
        if (!condition)
        {
            throw new ProcOsException(KnowledgeErrors.OptionOutOfRange, setting, expected, found.ToString(null, CultureInfo.InvariantCulture));
        }
    }
}
