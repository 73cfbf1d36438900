using System.Globalization;
using System.Text;

namespace ProcOS.Microkernel.Configuration;

/// <summary>Writes the key table as <c>.env.example</c> and as the table of the reference page.</summary>
public static class EnvironmentTemplate
{
    public static string Render()
    {
        var text = new StringBuilder()
            .Append("# Settings of ProcOS. Copy to .env and change what you need; a flag or an environment variable wins.\n")
            .Append("# The file is parsed, never run by a shell. An empty value counts as not set.\n");
        foreach (var key in ConfigurationKeys.All)
        {
            _ = text.Append("\n# ").Append(key.Doc).Append("\n# ").Append(Facts(key, "; ")).Append('\n');
            _ = text.Append('#').Append(key.Name).Append('=').Append(key.Default).Append('\n');
        }

        return text.ToString();
    }

    public static string RenderTable()
    {
        var text = new StringBuilder("| key | type | default | mandatory | meaning |\n|---|---|---|---|---|\n");
        foreach (var key in ConfigurationKeys.All)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"| `{key.Name}` | {TypeOf(key)} | {(key.Default is null ? string.Empty : $"`{key.Default}`")} | {Mandatory(key)} | {key.Doc} |\n");
        }

        return text.ToString();
    }

    private static string Facts(ConfigurationKey key, string separator) => string.Join(
        separator,
        "type: " + TypeOf(key),
        "default: " + (key.Default ?? "none"),
        "mandatory: " + Mandatory(key));

    private static string Mandatory(ConfigurationKey key) => key.MandatoryWhen is null ? "no" : $"when {key.MandatoryWhen}";

    private static string TypeOf(ConfigurationKey key)
    {
        var type = key.Kind switch
        {
            ValueKind.Choice => string.Join(", ", key.Choices),
            ValueKind.WholeNumber => "whole number",
            _ => key.Kind.ToString().ToLowerInvariant(),
        };
        if (key is { Minimum: { } low, Maximum: { } high })
        {
            type += string.Create(CultureInfo.InvariantCulture, $" {low}-{high}{(key.Kind == ValueKind.Duration ? " s" : string.Empty)}");
        }

        return key.Secret ? type + " (secret)" : type;
    }
}
