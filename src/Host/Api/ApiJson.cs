using System.Text.Json;
using System.Text.Json.Serialization;
using ProcOS.Das;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Host.Api.Contracts;
using ProcOS.Microkernel.Health;

namespace ProcOS.Host.Api;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(Liveness))]
[JsonSerializable(typeof(Readiness))]
[JsonSerializable(typeof(IReadOnlyList<HealthCheck>))]
[JsonSerializable(typeof(MetricsBody))]
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
[JsonSerializable(typeof(Proposal))]
[JsonSerializable(typeof(IReadOnlyList<ProposalSummary>))]
internal sealed partial class ApiJson : JsonSerializerContext;
