using ProcOS.Engine.Camunda7;

namespace ProcOS.TestKit;

/// <summary>An engine that speaks the Camunda 7 dialect, as contract tests need it: the real one, or one of our own.</summary>
public interface IEngineUnderTest
{
    /// <summary>A client of the engine, which the first caller starts. Skips the test when there can be none.</summary>
    Task<Camunda7Client> GetAsync();
}
