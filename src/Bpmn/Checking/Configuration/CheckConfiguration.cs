using System.Text.Json;
using ProcOS.Bpmn.Checking.Configuration;

namespace ProcOS.Bpmn;

/// <summary>
/// Reads the options of a check from a file, usually <see cref="FileName"/>; its form is
/// <c>docs/reference/schemas/check-configuration.v1.json</c>.
/// </summary>
public static class CheckConfiguration
{
    /// <summary>The name under which users put it beside or above their models.</summary>
    public const string FileName = "procos-check.json";

    private static readonly JsonDocumentOptions Json = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="CheckConfigurationException">Whatever is wrong with it; nothing is ignored in silence.</exception>
    public static CheckOptions Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Json);
            return Read(new ConfigurationObject(document.RootElement, string.Empty));
        }
        catch (JsonException broken)
        {
            throw new CheckConfigurationException(
                $"Expected JSON, but found a mistake in line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}.", broken);
        }
    }

    private static CheckOptions Read(ConfigurationObject root)
    {
        root.Allow("$schema", "version", "rules", "ignore", "policy", "soundness");
        if (root.Required("version") is { ValueKind: JsonValueKind.Number } version && version.TryGetInt32(out var number) && number == 1)
        {
            var options = RuleLevels.Apply(root.Object("rules"), new CheckOptions());
            options = options with { Ignored = [.. root.Objects("ignore").SelectMany(Ignored)] };
            options = root.Object("policy") is { } policy ? PolicyOptions.Apply(policy, options) : options;
            return root.Object("soundness") is { } soundness ? ProofOptions.Apply(soundness, options) : options;
        }

        throw root.Problem("version", "1");
    }

    private static IEnumerable<IgnoredElement> Ignored(ConfigurationObject entry)
    {
        entry.Allow("rule", "element", "reason");
        var (element, reason) = (entry.Text("element"), entry.Text("reason"));
        var named = entry.Text("rule");
        var rules = RuleLevels.Named(named);
        return rules.Count > 0
            ? rules.Select(rule => new IgnoredElement(rule, element, reason))
            : throw entry.Unknown("the id of a rule", "rule", named, BpmnChecker.Rules);
    }
}
