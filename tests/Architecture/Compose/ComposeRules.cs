using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace ProcOS.Architecture.Compose;

/// <summary>What a compose file must keep so that a start either works or says why.</summary>
internal static partial class ComposeRules
{
    public static IEnumerable<string> Violations(string yaml)
    {
        var services = Map(Load(yaml)["services"]);
        return services.SelectMany(service => OfService((string)service.Key, Map(service.Value), services));
    }

    public static Dictionary<object, object> Load(string yaml) => new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(yaml);

    public static Dictionary<object, object> Map(object value) => (Dictionary<object, object>)value;

    private static IEnumerable<string> OfService(string name, Dictionary<object, object> service, Dictionary<object, object> services)
    {
        if (!service.TryGetValue("healthcheck", out var health) || !Map(health).ContainsKey("test"))
        {
            yield return $"{name}: no health check";
        }

        if (!service.TryGetValue("image", out var image) || !PinnedPattern().IsMatch((string)image))
        {
            yield return $"{name}: image is not pinned";
        }

        foreach (var port in service.TryGetValue("ports", out var ports) ? (List<object>)ports : [])
        {
            if (!PortPattern().IsMatch((string)port))
            {
                yield return $"{name}: port {port} is not local and overridable";
            }
        }

        if (!service.TryGetValue("depends_on", out var depends))
        {
            yield break;
        }

        if (depends is not Dictionary<object, object> conditions)
        {
            yield return $"{name}: depends_on has no conditions";
            yield break;
        }

        foreach (var (on, condition) in conditions)
        {
            if (!services.ContainsKey(on))
            {
                yield return $"{name}: depends on {on}, which does not exist";
            }

            if (!"service_healthy".Equals(Map(condition).GetValueOrDefault("condition")))
            {
                yield return $"{name}: does not wait until {on} is healthy";
            }
        }
    }

    [GeneratedRegex(@"^[\w./-]+:(?!latest$)[\w.-]+$")]
    private static partial Regex PinnedPattern();

    [GeneratedRegex(@"^127\.0\.0\.1:\$\{[A-Z_]+:-\d+\}:\d+$")]
    private static partial Regex PortPattern();
}
