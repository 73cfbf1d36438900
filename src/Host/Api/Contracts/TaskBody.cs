using System.Text.Json;

namespace ProcOS.Host.Api.Contracts;

internal sealed record TaskBody(string InstanceId, string CorrelationId, string State, JsonElement Outcome);
