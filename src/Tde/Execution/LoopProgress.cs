using System.Text.Json;
using ProcOS.Tde.Outcomes;

namespace ProcOS.Tde.Execution;

/// <summary>What the rounds so far have shown, and whether that is enough.</summary>
internal sealed class LoopProgress
{
    private readonly List<Round> _trace = [];
    private Dictionary<string, double> _shares = new(StringComparer.Ordinal);
    private string? _leader;
    private int _winning;
    private int _settled;
    private int _stagnant;

    public CandidateWeights Weights { get; } = new();

    public int Candidates { get; private set; }

    public IReadOnlyList<Round> Trace => _trace;

    /// <summary>Null while more rounds make sense.</summary>
    public StopReason? Verdict =>
        _winning >= ConvergenceRules.WinningRounds ? StopReason.Converged
        : _settled >= ConvergenceRules.SettledRounds ? StopReason.Settled
        : _stagnant >= ConvergenceRules.StagnantRounds ? StopReason.Stagnated
        : null;

    /// <summary>Takes in one round of candidates with their scores.</summary>
    public void Record(IReadOnlyList<(JsonElement Value, double Score)> candidates)
    {
        var accepted = 0;
        foreach (var (value, score) in candidates)
        {
            if (score > 0)
            {
                Weights.Add(value, Math.Min(score, 1));
                accepted++;
            }
        }

        Candidates += candidates.Count;
        var shares = Weights.IsEmpty ? new(StringComparer.Ordinal) : Weights.Snapshot();
        var change = shares.Select(pair => Math.Abs(pair.Value - _shares.GetValueOrDefault(pair.Key))).DefaultIfEmpty(0).Max();
        var best = Weights.IsEmpty ? null : Weights.Shares()[0];
        Count(accepted, change, best);
        _shares = shares;
        _trace.Add(new Round(_trace.Count + 1, candidates.Count, accepted, best?.Probability ?? 0, change));
    }

    private void Count(int accepted, double change, WeightedValue? best)
    {
        var leader = best?.Value.GetRawText();
        var wins = accepted > 0 && best?.Probability >= ConvergenceRules.WinningShare;
        _winning = !wins ? 0 : leader == _leader ? _winning + 1 : 1;
        _settled = accepted > 0 && change <= ConvergenceRules.SettledChange ? _settled + 1 : 0;
        _stagnant = accepted > 0 ? 0 : _stagnant + 1;
        _leader = leader;
    }
}
