using ProcOS.Foundation.Errors;
using ProcOS.Foundation.Redaction;

namespace ProcOS.Host.Api.Errors;

/// <summary>The body of every refusal: <c>{"error":{…}}</c>.</summary>
internal sealed record ErrorBody(ErrorDetail Error)
{
    public static ErrorBody Of(ProcOsException exception) => new(new ErrorDetail(
        exception.Error.Code,
        SecretRedactor.Redact(exception.Message),
        Redacted(exception.Subject),
        Redacted(exception.Expected),
        Redacted(exception.Found),
        exception.NextStep));

    private static string? Redacted(string? text) => text is null ? null : SecretRedactor.Redact(text);
}
