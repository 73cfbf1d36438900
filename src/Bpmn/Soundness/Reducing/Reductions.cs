namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>What may make a search smaller; tests use one at a time.</summary>
[Flags]
internal enum Reductions
{
    None = 0,

    /// <summary><see cref="SeriesFusion"/>.</summary>
    Series = 1,

    /// <summary><see cref="Reducing.SelfLoops"/>.</summary>
    SelfLoops = 2,

    /// <summary><see cref="Reducing.EqualPlaces"/>.</summary>
    EqualPlaces = 4,

    /// <summary><see cref="Reducing.EqualSteps"/>.</summary>
    EqualSteps = 8,

    /// <summary><see cref="Scopes.ScopeCollapse"/>.</summary>
    SubProcesses = 16,

    /// <summary><see cref="Searching.Compact.SleepSets"/>.</summary>
    SleepSets = 32,

    /// <summary><see cref="Searching.Sparing.StubbornSets"/>.</summary>
    StubbornSets = 64,

    /// <summary><see cref="Inclusive.InclusiveBlocks"/>.</summary>
    InclusiveBlocks = 128,

    /// <summary><see cref="Scopes.EventScopes"/>.</summary>
    EventScopes = 256,

    /// <summary><see cref="Inclusive.InclusiveMerges"/>.</summary>
    InclusiveMerges = 512,

    /// <summary><see cref="Inclusive.ArrivalMerges"/>.</summary>
    ArrivalMerges = 1024,

    All = Series | SelfLoops | EqualPlaces | EqualSteps | SubProcesses | SleepSets | StubbornSets | InclusiveBlocks | EventScopes | InclusiveMerges | ArrivalMerges,
}
