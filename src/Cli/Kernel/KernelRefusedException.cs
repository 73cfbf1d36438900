using System.Text.Json;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Kernel;

/// <summary>The kernel said no; the message is its own line, with its code and next step.</summary>
internal sealed class KernelRefusedException(string message) : Exception(message)
{
    /// <summary>The error of an answer <c>{"error":{"code","message","subject","expected","found","nextStep"}}</c>; null when there is none.</summary>
    public static KernelRefusedException? From(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object
            || !answer.TryGetProperty("error", out var error)
            || error.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var message = error.Text("message");
        if (message.StartsWith('['))
        {
            return new KernelRefusedException(message);
        }

        string?[] parts =
        [
            $"[{error.Text("code")}] {message.TrimEnd('.')}{Part(error, "subject", ": {0}")}.",
            Part(error, "expected", "Expected {0}."),
            Part(error, "found", "Found {0}."),
            Part(error, "nextStep", "{0}"),
        ];
        return new KernelRefusedException(string.Join(' ', parts.Where(part => part is not null)));
    }

    private static string? Part(JsonElement error, string name, string form) =>
        error.Text(name) is var text and not "-" ? form.Replace("{0}", text, StringComparison.Ordinal) : null;
}
