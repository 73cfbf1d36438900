namespace ProcOS.Tde.Execution;

/// <summary>When the probabilistic loop has seen enough.</summary>
internal static class ConvergenceRules
{
    /// <summary>Candidates a round: enough that one round is a sample, few enough that a slow proposer meets its budget.</summary>
    public const int CandidatesPerRound = 8;

    /// <summary>The share that the best candidate must hold.</summary>
    public const double WinningShare = 0.9;

    /// <summary>Rounds in a row for which it must hold it: the first round alone would be luck.</summary>
    public const int WinningRounds = 3;

    /// <summary>A round that moves no share by more than this has brought nothing new.</summary>
    public const double SettledChange = 0.005;

    /// <summary>Rounds in a row that must bring nothing new.</summary>
    public const int SettledRounds = 3;

    /// <summary>Rounds in a row without a usable candidate after which more rounds are pointless.</summary>
    public const int StagnantRounds = 3;

    /// <summary>How much earlier than the engine's timer the loop ends, so that its answer still arrives: a tenth of the budget, at most this.</summary>
    public static readonly TimeSpan LongestReserve = TimeSpan.FromSeconds(2);
}
