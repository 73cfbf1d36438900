using ProcOS.Engine.ExternalTasks.Locks;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Locks;

public sealed class LockOwnerTests
{
    [Theory]
    [InlineData("External Task t cannot be completed by worker 'a'. It is locked by worker 'b.2'.", "b.2")]
    [InlineData("The lock of the External Task t cannot be extended by worker 'a'. It is locked by worker 'null'.", "null")]
    [InlineData("External Task t cannot be locked by worker 'b'. It is locked by worker 'thief'.", "thief")]
    [InlineData("Cannot extend a lock that expired", null)]
    [InlineData("It is locked by worker 'open", null)]
    public void In_Refusal_IsTheOwnerItNames(string words, string? owner) =>
        Assert.Equal(owner, LockOwner.In(new EngineRefusedException(EngineErrors.Refused, 400, "RestException", words, null)));
}
