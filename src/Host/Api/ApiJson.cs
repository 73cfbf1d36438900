using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProcOS.Das;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Host.Api.Assistance;
using ProcOS.Host.Api.Errors;
using ProcOS.Host.Api.Instances;
using ProcOS.Host.Api.Observation;
using ProcOS.Host.Api.Probes;
using ProcOS.Host.Api.Processes;
using ProcOS.Host.Api.Tasks;
using ProcOS.Microkernel.Health;

namespace ProcOS.Host.Api;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(Liveness))]
[JsonSerializable(typeof(Readiness))]
[JsonSerializable(typeof(IReadOnlyList<HealthCheck>))]
[JsonSerializable(typeof(MetricsBody))]
[JsonSerializable(typeof(MetricsFileBody))]
[JsonSerializable(typeof(AuditBody[]))]
[JsonSerializable(typeof(ProcessBody[]))]
[JsonSerializable(typeof(DeployRequest))]
[JsonSerializable(typeof(DeployBody))]
[JsonSerializable(typeof(StartBody))]
[JsonSerializable(typeof(StartedBody))]
[JsonSerializable(typeof(InstanceBody[]))]
[JsonSerializable(typeof(InstanceDetailBody))]
[JsonSerializable(typeof(TaskRequest))]
[JsonSerializable(typeof(TaskBody))]
[JsonSerializable(typeof(AskRequest))]
[JsonSerializable(typeof(AssistanceAnswer))]
[JsonSerializable(typeof(GenerateRequest))]
[JsonSerializable(typeof(DecisionBody))]
[JsonSerializable(typeof(EditBody))]
[JsonSerializable(typeof(Proposal))]
[JsonSerializable(typeof(IReadOnlyList<ProposalSummary>))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>
    /// What goes over the wire: letters, quotes and angle brackets as they are. Escaping them is for JSON inside of
    /// HTML; these answers are <c>application/json</c> with <c>nosniff</c>.
    /// </summary>
    public static ApiJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
