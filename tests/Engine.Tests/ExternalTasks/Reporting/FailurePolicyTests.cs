using ProcOS.Engine.ExternalTasks;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.ExternalTasks.Reporting;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Reporting;

public sealed class FailurePolicyTests
{
    private static readonly TopicBinding Binding = TopicBinding.Create(typeof(Handler));
    private readonly FailurePolicy _policy = new(new ExternalTaskHostOptions());

    [Theory]
    [InlineData(null, 2)]
    [InlineData(2, 1)]
    [InlineData(1, 0)]
    public void Describe_OrdinaryException_CountsATry(int? retries, int left)
    {
        var failure = _policy.Describe(new InvalidOperationException("no"), Task(retries), Binding);

        Assert.Equal(left, failure.Retries);
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData(1, 1)]
    public void Describe_Outage_CountsNoTryAndWaits(int? retries, int left)
    {
        var failure = _policy.Describe(new ProcOsException(StoreErrors.ConnectionLost, "store"), Task(retries), Binding);

        Assert.Equal(left, failure.Retries);
        Assert.InRange(failure.RetryAfter, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
    }

    private static LockedTask Task(int? retries) =>
        new("t", "policy.topic", "i", "p", "a", "e", null, retries, new Dictionary<string, VariableValue>());

    [Topic("policy.topic")]
    private sealed class Handler : IExternalTaskHandler<NoVariables, NoVariables>
    {
        public Task<NoVariables> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken) =>
            System.Threading.Tasks.Task.FromResult(input);
    }
}
