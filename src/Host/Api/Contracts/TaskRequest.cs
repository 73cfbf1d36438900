using System.Text.Json;

namespace ProcOS.Host.Api.Contracts;

internal sealed record TaskRequest(JsonElement TaskSpec);
