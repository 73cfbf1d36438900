using Xunit;

namespace ProcOS.Tde.Tests.Processes;

/// <summary>One after the other: the topics are the same in each of these tests, so two hosts would serve each other's tasks.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneAtATime
{
    public const string Name = "engine";
}
