using System.Text;
using System.Text.Json;
using ProcOS.Engine.Camunda7.Wire;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Http;

/// <summary>Turns an error answer into an exception by its origin: the engine itself, a gateway before it, or no engine at all.</summary>
internal static class EngineErrorReader
{
    private const int LongestForeignText = 200;

    public static Exception Read(int status, byte[] body, string subject)
    {
        if (Parse(body) is not { Type: { } type, Message: { } message } error)
        {
            return Foreign(status, body, subject);
        }

        if (error.Details is { } details)
        {
            return new DeploymentRefusedException(DeploymentErrors.Refused, status, type, message, error.Code, null, Problems(details));
        }

        var kind = status is 401 or 403 ? EngineErrors.AccessDenied : EngineErrors.Refused;
        return new EngineRefusedException(kind, status, type, message, error.Code, subject);
    }

    private static EngineErrorDto? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, Camunda7Json.Default.EngineErrorDto);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<DeploymentProblem> Problems(Dictionary<string, ResourceReportDto> details) =>
    [
        .. from report in details
           from problem in report.Value.Errors ?? []
           let element = problem.MainElementId ?? First(problem.ElementIds) ?? First(problem.ElementIdsOfCamunda724)
           select new DeploymentProblem(report.Key, problem.Message ?? "", problem.Line, problem.Column, element),
    ];

    private static string? First(IReadOnlyList<string>? ids) => ids is [var first, ..] ? first : null;

    private static ProcOsException Foreign(int status, byte[] body, string subject)
    {
        var text = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, LongestForeignText))).ReplaceLineEndings(" ").Trim();
        var found = text.Length == 0 ? $"status {status}" : $"status {status}: {text}";
        return status switch
        {
            502 or 503 or 504 => new EngineUnreachableException(subject, found, mayHaveArrived: true),
            401 or 403 => new EngineRefusedException(EngineErrors.AccessDenied, status, null, found, null, subject),
            _ => new ProcOsException(EngineErrors.NotAnEngine, subject, "the engine's JSON", found),
        };
    }
}
