using System.Text.Json;

namespace ProcOS.Host.Api.Tasks;

internal sealed record TaskRequest(JsonElement TaskSpec);
