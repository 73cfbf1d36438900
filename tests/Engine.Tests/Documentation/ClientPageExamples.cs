using System.Text.Json;
using Microsoft.Extensions.Hosting;
using ProcOS.Engine.Camunda7;

namespace ProcOS.Engine.Tests.Documentation;

/// <summary>The examples of <c>docs/reference/camunda7-client.md</c>, compiled; <see cref="ClientPageTests"/> compares the two.</summary>
internal static class ClientPageExamples
{
    public static Camunda7Client Make()
    {
        using var client = new Camunda7Client(new Camunda7Options
        {
            BaseAddress = new Uri("http://127.0.0.1:8080/engine-rest"),
            User = "demo",
            Password = "demo",
        });
        return client;
    }

    public static void Register(HostApplicationBuilder builder, ITokens tokens)
    {
        builder.Services.AddCamunda7Client(options =>
        {
            options.BaseAddress = new Uri("https://engine.example:8443/engine-rest");
            options.TokenProvider = cancellationToken => tokens.GetAsync(cancellationToken);
            options.Tls = new Camunda7TlsOptions { CertificateAuthorityFile = "/etc/ssl/our-ca.pem" };
        });
    }

    public static async Task ListAsync(Camunda7Client client, CancellationToken cancellationToken)
    {
        var failed = new JobQuery
        {
            ProcessDefinitionKey = "order",
            NoRetriesLeft = true,
            Sorting = [new(JobSortKey.JobDueDate, SortOrder.Descending)],
        };
        await foreach (var job in client.Jobs.AllAsync(failed, cancellationToken))
        {
            await client.Jobs.SetRetriesAsync(job.Id, 1, dueDate: null, cancellationToken);
        }
    }

    public static async Task VariablesAsync(Camunda7Client client, string[] order, byte[] pdf, Stream file, CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, VariableValue>
        {
            ["orderId"] = VariableValue.Of(9_007_199_254_740_993L),
            ["due"] = VariableValue.Of(new DateTimeOffset(2026, 12, 24, 18, 0, 0, TimeSpan.FromHours(1))),
            ["order"] = VariableValue.OfJson(JsonSerializer.SerializeToElement(order)),
            ["scan"] = VariableValue.OfFile("scan.pdf", pdf, "application/pdf"),
        };
        var instance = await client.Instances.StartAsync(new StartRequest("order", "order-7", variables), cancellationToken);

        await using var content = await client.Variables.OpenAsync(VariableScope.OfInstance(instance.Id), "scan", cancellationToken);
        await content!.Stream.CopyToAsync(file, cancellationToken);
    }

    public static async Task<DeploymentResult> DeployAsync(Camunda7Client client, CancellationToken cancellationToken)
    {
        var request = new DeploymentRequest("orders", "our build", [DeploymentResource.FromFile("order.bpmn"), DeploymentResource.FromFile("order.form")]);
        var result = await client.Deployments.DeployAsync(request, cancellationToken);
        return result;
    }

    public static async Task MigrateAsync(Camunda7Client client, string oldDefinitionId, string newDefinitionId, CancellationToken cancellationToken)
    {
        var plan = MigrationPlan.ByKeys(oldDefinitionId, newDefinitionId, new Dictionary<string, string> { ["checkOrder"] = "reviewOrder" });
        var report = await client.Migrations.ValidateAsync(plan, cancellationToken);
        if (report.IsValid)
        {
            var batch = await client.Migrations.ExecuteInBatchAsync(
                new MigrationExecution(plan) { ProcessInstanceQuery = new ProcessInstanceQuery { ProcessDefinitionId = oldDefinitionId } }, cancellationToken);
        }
    }

    internal interface ITokens
    {
        ValueTask<string> GetAsync(CancellationToken cancellationToken);
    }
}
