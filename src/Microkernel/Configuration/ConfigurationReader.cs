using System.Globalization;
using System.Net;
using ProcOS.Foundation.Errors;
using Keys = ProcOS.Microkernel.Configuration.ConfigurationKeys;

namespace ProcOS.Microkernel.Configuration;

/// <summary>The one place that reads settings: flag, then environment, then .env, then default.</summary>
public static class ConfigurationReader
{
    /// <exception cref="ConfigurationException">It names every problem there is.</exception>
    public static KernelConfiguration Read(ConfigurationSources sources)
    {
        var problems = new List<ConfigurationProblem>();
        var values = ConfigurationValues.Gather(sources, problems);
        CheckEngine(values, sources, problems);
        CheckProvider(values, Keys.ChatProvider, Keys.ChatModel, problems);
        CheckProvider(values, Keys.EmbeddingProvider, Keys.EmbeddingModel, problems);
        CheckRest(values, sources, problems);
        return problems.Count == 0 ? Build(values, sources) : throw new ConfigurationException(problems);
    }

    private static void CheckEngine(ConfigurationValues values, ConfigurationSources sources, List<ConfigurationProblem> problems)
    {
        var kind = values[Keys.Engine]?.ToLowerInvariant();
        // A value that was given but is not allowed has its own problem already; it is no missing one.
        var named = values.IsSet(Keys.CamundaBaseUrl) || values.IsSet(Keys.CamundaHome)
            || problems.Any(p => p.Key == Keys.CamundaBaseUrl.Name || p.Key == Keys.CamundaHome.Name || p.Key == Keys.Engine.Name);
        if (kind is "embedded" or "camunda8")
        {
            problems.Add(new(ConfigurationErrors.EngineNotBuilt, Keys.Engine.Name, "camunda", $"'{kind}'"));
            return;
        }

        if (!named)
        {
            problems.Add(new(ConfigurationErrors.NoEngine, Keys.Engine.Name));
        }

        if (values.IsSet(Keys.CamundaBaseUrl) && values.IsSet(Keys.CamundaHome))
        {
            problems.Add(new(ConfigurationErrors.Conflict, $"{Keys.CamundaBaseUrl.Name} and {Keys.CamundaHome.Name}", "one of the two"));
        }

        if (values.IsSet(Keys.CamundaHome))
        {
            CheckFolder(Keys.CamundaHome, Resolve(values[Keys.CamundaHome]!, sources), problems);
        }

        if (values.IsSet(Keys.CamundaUser) != values.IsSet(Keys.CamundaPassword))
        {
            var missing = values.IsSet(Keys.CamundaUser) ? Keys.CamundaPassword : Keys.CamundaUser;
            problems.Add(new(ConfigurationErrors.Missing, missing.Name, "both of CAMUNDA_USER and CAMUNDA_PASSWORD, or none"));
        }
    }

    private static void CheckProvider(
        ConfigurationValues values, ConfigurationKey provider, ConfigurationKey model, List<ConfigurationProblem> problems)
    {
        if (!IsNone(values[provider]!) && !values.IsSet(model))
        {
            problems.Add(new(ConfigurationErrors.Missing, model.Name, $"a model, because {provider.Name} is {values[provider]}"));
        }
    }

    private static void CheckRest(ConfigurationValues values, ConfigurationSources sources, List<ConfigurationProblem> problems)
    {
        if (!IPAddress.TryParse(values[Keys.Bind], out _))
        {
            problems.Add(new(ConfigurationErrors.Invalid, Keys.Bind.Name, "an IP address such as 127.0.0.1 or 0.0.0.0", $"'{values[Keys.Bind]}'"));
        }

        CheckFolder(Keys.Processes, Resolve(values[Keys.Processes]!, sources), problems);
        var data = Resolve(values[Keys.Data]!, sources);
        if (File.Exists(data))
        {
            problems.Add(new(ConfigurationErrors.Invalid, Keys.Data.Name, "a folder", $"the file {data}"));
        }

        if (ValueRules.Boolean(values[Keys.AutoApprove]!) == true && !IsDevelopment(values))
        {
            problems.Add(new(ConfigurationErrors.Conflict, $"{Keys.AutoApprove.Name} and {Keys.Environment.Name}", "PROCOS_ENV=dev for approval without a person"));
        }
    }

    private static void CheckFolder(ConfigurationKey key, string path, List<ConfigurationProblem> problems)
    {
        if (!Directory.Exists(path))
        {
            problems.Add(new(ConfigurationErrors.PathMissing, key.Name, "a folder", path));
        }
    }

    private static KernelConfiguration Build(ConfigurationValues values, ConfigurationSources sources)
    {
        var data = Resolve(values[Keys.Data]!, sources);
        return new KernelConfiguration
        {
            Engine = values.IsSet(Keys.CamundaHome) ? EngineChoice.Distribution : EngineChoice.Existing,
            EngineAddress = values[Keys.CamundaBaseUrl] is { } address ? ValueRules.Address(address) : null,
            EngineHome = values[Keys.CamundaHome] is { } home ? Resolve(home, sources) : null,
            EngineUser = values[Keys.CamundaUser],
            EnginePassword = values[Keys.CamundaPassword],
            EngineToken = values[Keys.CamundaToken],
            EngineTimeout = Duration(values, Keys.EngineTimeout),
            DatabaseUrl = values[Keys.DatabaseUrl],
            DataDirectory = data,
            Port = Integer(values[Keys.Port])!.Value,
            Bind = IPAddress.Parse(values[Keys.Bind]!),
            ProcessesDirectory = Resolve(values[Keys.Processes]!, sources),
            Strict = Boolean(values, Keys.Strict),
            DeployWatch = Boolean(values, Keys.DeployWatch),
            ConcurrentLoops = Boolean(values, Keys.ConcurrentLoops),
            ReadyFile = values[Keys.ReadyFile] is { } file ? Resolve(file, sources) : Path.Combine(data, "run", "ready.json"),
            LogLevel = values[Keys.LogLevel]!.ToLowerInvariant(),
            HealthInterval = Duration(values, Keys.HealthInterval),
            HealthMaxFailures = Integer(values[Keys.HealthMaxFailures])!.Value,
            RootInterval = Duration(values, Keys.RootInterval),
            KnowledgeSources = [.. values[Keys.KnowledgeSources]!
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            WorkingDirectory = sources.WorkingDirectory,
            KnowledgeMinScore = values[Keys.KnowledgeMinScore] is { } score ? double.Parse(score, CultureInfo.InvariantCulture) : null,
            Chat = Provider(values, Keys.ChatProvider, Keys.ChatBaseUrl, Keys.ChatModel, Keys.ChatApiKey, null),
            Embedding = Provider(
                values, Keys.EmbeddingProvider, Keys.EmbeddingBaseUrl, Keys.EmbeddingModel, Keys.EmbeddingApiKey, Keys.EmbeddingDimensions),
            Development = IsDevelopment(values),
            AutoApprove = Boolean(values, Keys.AutoApprove),
        };
    }

    private static ModelProvider Provider(
        ConfigurationValues values, ConfigurationKey kind, ConfigurationKey address, ConfigurationKey model, ConfigurationKey key, ConfigurationKey? dimensions) =>
        new(
            values[kind]!.ToLowerInvariant(),
            values[address] is { } text ? ValueRules.Address(text) : null,
            values[model],
            values[key],
            dimensions is null ? null : Integer(values[dimensions]));

    private static bool IsNone(string provider) => provider.Equals("none", StringComparison.OrdinalIgnoreCase);

    private static bool IsDevelopment(ConfigurationValues values) => values[Keys.Environment]!.Equals("dev", StringComparison.OrdinalIgnoreCase);

    private static string Resolve(string path, ConfigurationSources sources) => Path.GetFullPath(path, sources.WorkingDirectory);

    private static bool Boolean(ConfigurationValues values, ConfigurationKey key) => ValueRules.Boolean(values[key]!) ?? false;

    private static TimeSpan Duration(ConfigurationValues values, ConfigurationKey key) => ValueRules.Duration(values[key]!)!.Value;

    private static int? Integer(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
