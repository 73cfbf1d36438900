using System.Text.RegularExpressions;
using ProcOS.Bpmn.Schema.Compiled;

namespace ProcOS.Bpmn.Checking.Configuration;

/// <summary>The part <c>policy</c>: what the rules of the group <c>procos</c> hold models to.</summary>
internal static class PolicyOptions
{
    public static CheckOptions Apply(ConfigurationObject policy, CheckOptions options)
    {
        policy.Allow("topics", "forbiddenTopics", "calledElements", "forbiddenElements", "naming", "metadata", "requireHash");
        return options with
        {
            AllowedTopics = Set(policy.Texts("topics")),
            ForbiddenTopics = Set(policy.Texts("forbiddenTopics")) ?? options.ForbiddenTopics,
            KnownCalledElements = Set(policy.Texts("calledElements")),
            ForbiddenElements = Set(policy.Names("forbiddenElements", "the name of an element of BPMN", BpmnSchema.Instance.ElementsOf(BpmnNamespaces.Model))) ?? options.ForbiddenElements,
            Naming = policy.Object("naming") is { } naming ? Naming(naming) : options.Naming,
            RequiredMetadata = policy.Texts("metadata"),
            RequireHash = policy.Flag("requireHash") ?? options.RequireHash,
        };
    }

    private static HashSet<string>? Set(string[]? texts) => texts?.ToHashSet(StringComparer.Ordinal);

    private static NamingPatterns Naming(ConfigurationObject naming)
    {
        naming.Allow("process", "element", "topic");
        return new NamingPatterns(Pattern(naming, "process"), Pattern(naming, "element"), Pattern(naming, "topic"));
    }

    private static Regex? Pattern(ConfigurationObject naming, string name)
    {
        try
        {
            return naming.OptionalText(name) is { } expression ? NamingPatterns.Compile(expression) : null;
        }
        catch (ArgumentException wrong)
        {
            throw naming.Problem(name, $"a regular expression without back references and look-arounds ({wrong.Message.TrimEnd('.')})");
        }
    }
}
