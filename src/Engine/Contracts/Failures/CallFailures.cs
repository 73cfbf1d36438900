namespace ProcOS.Engine;

/// <summary>The failures of one call so far, over all its tries.</summary>
public readonly record struct CallFailures
{
    /// <summary>How many tries ended in <see cref="FailureCause.Conflict"/>.</summary>
    public int Conflicts { get; private init; }

    /// <summary>How many ended in <see cref="FailureCause.CommandFailed"/>.</summary>
    public int FailedCommands { get; private init; }

    /// <summary>How many got no answer or were never taken.</summary>
    public int Silences { get; private init; }

    /// <summary>True once a try got no answer: from then on the effect may be there.</summary>
    public bool MayHaveArrived { get; private init; }

    public CallFailures With(FailureCause cause) => cause switch
    {
        FailureCause.Conflict => this with { Conflicts = Conflicts + 1 },
        FailureCause.CommandFailed => this with { FailedCommands = FailedCommands + 1 },
        FailureCause.NeverTaken => this with { Silences = Silences + 1 },
        FailureCause.Unanswered => this with { Silences = Silences + 1, MayHaveArrived = true },
        _ => this,
    };
}
