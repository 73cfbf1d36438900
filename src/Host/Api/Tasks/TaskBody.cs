using System.Text.Json;

namespace ProcOS.Host.Api.Tasks;

internal sealed record TaskBody(string InstanceId, string CorrelationId, string State, JsonElement Outcome);
