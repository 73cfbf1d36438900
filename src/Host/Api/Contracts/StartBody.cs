using System.Text.Json;

namespace ProcOS.Host.Api.Contracts;

internal sealed record StartBody(string? BusinessKey, IReadOnlyDictionary<string, JsonElement>? Variables);
