using System.Text.Json;

namespace ProcOS.Peo.Requests;

/// <param name="RequestProcess">The key of the process to start.</param>
/// <param name="RequestId">The same request never starts it twice.</param>
/// <param name="RequestVariables">A JSON object of plain values; none when null.</param>
internal sealed record DispatchRequest(string RequestProcess, string RequestId, JsonElement? RequestVariables);
