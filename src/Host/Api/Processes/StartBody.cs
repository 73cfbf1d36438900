using System.Text.Json;

namespace ProcOS.Host.Api.Processes;

internal sealed record StartBody(string? BusinessKey, IReadOnlyDictionary<string, JsonElement>? Variables);
