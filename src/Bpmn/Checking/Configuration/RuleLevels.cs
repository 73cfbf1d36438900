using System.Text.Json;

namespace ProcOS.Bpmn.Checking.Configuration;

/// <summary>The part <c>rules</c>: which rules run, and how bad their findings are.</summary>
internal static class RuleLevels
{
    private const string AllOfGroup = "/*";

    /// <param name="rules">Null when the file has no such part.</param>
    public static CheckOptions Apply(ConfigurationObject? rules, CheckOptions options)
    {
        var off = new HashSet<string>(StringComparer.Ordinal);
        var levels = new Dictionary<string, Severity>(StringComparer.Ordinal);

        // What is said for one rule counts more than what is said for its group, wherever it stands.
        foreach (var member in (rules?.Members ?? []).OrderByDescending(member => member.Name.EndsWith(AllOfGroup, StringComparison.Ordinal)))
        {
            var named = Named(member.Name);
            if (named.Count == 0)
            {
                throw rules!.Unknown("the ids of rules", string.Empty, member.Name, BpmnChecker.Rules);
            }

            foreach (var rule in named)
            {
                _ = off.Remove(rule);
                _ = levels.Remove(rule);
                if (Level(member, rules!) is { } level)
                {
                    levels.Add(rule, level);
                }
                else
                {
                    _ = off.Add(rule);
                }
            }
        }

        return options with { RulesOff = off, Levels = levels };
    }

    /// <summary>The rule with this id, or all of a group for an id such as <c>style/*</c>; empty where there is none.</summary>
    public static IReadOnlyList<string> Named(string id) => id.EndsWith(AllOfGroup, StringComparison.Ordinal)
        ? [.. BpmnChecker.Rules.Where(rule => rule.StartsWith(id[..^1], StringComparison.Ordinal))]
        : [.. BpmnChecker.Rules.Where(rule => rule == id)];

    private static Severity? Level(JsonProperty member, ConfigurationObject rules) =>
        member.Value.ValueKind != JsonValueKind.String ? throw rules.Problem(member.Name, "off, info, warning or error") : member.Value.GetString() switch
        {
            "off" => null,
            "info" => Severity.Info,
            "warning" => Severity.Warning,
            "error" => Severity.Error,
            _ => throw rules.Problem(member.Name, "off, info, warning or error"),
        };
}
