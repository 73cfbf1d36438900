using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Configuration;
using Xunit;

namespace ProcOS.Microkernel.Tests.Configuration;

public sealed class ConfigurationReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-config-");
    private readonly Dictionary<string, string> _environment = [];

    public ConfigurationReaderTests() => _ = _folder.CreateSubdirectory("processes");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_OnlyAnEngine_TakesTheDefaults()
    {
        _environment["CAMUNDA_BASE_URL"] = "http://127.0.0.1:8080/engine-rest";

        var configuration = Read();

        Assert.Equal(EngineChoice.Existing, configuration.Engine);
        Assert.Equal(5100, configuration.Port);
        Assert.Equal(TimeSpan.FromSeconds(15), configuration.HealthInterval);
        Assert.Equal(Path.Combine(_folder.FullName, ".procos", "run", "ready.json"), configuration.ReadyFile);
        Assert.Equal(["docs", "README.md"], configuration.KnowledgeSources);
    }

    [Fact]
    public void Read_FlagEnvironmentFileAndDefault_TheStrongestWins()
    {
        _environment["CAMUNDA_BASE_URL"] = "http://127.0.0.1:8080";
        _environment["PROCOS_PORT"] = "2";
        _environment["PROCOS_STRICT"] = "true";
        File.WriteAllText(EnvFile, "PROCOS_PORT=3\nPROCOS_STRICT=false\nPROCOS_LOG_LEVEL=debug\n");

        var configuration = Read("--procos-port", "1");

        Assert.Equal(1, configuration.Port);
        Assert.True(configuration.Strict);
        Assert.Equal("debug", configuration.LogLevel);
    }

    [Fact]
    public void Read_EmptyVariable_CountsAsNotSet()
    {
        _environment["CAMUNDA_BASE_URL"] = "http://127.0.0.1:8080";
        _environment["PROCOS_PORT"] = " ";

        var configuration = Read();

        Assert.Equal(5100, configuration.Port);
    }

    [Fact]
    public void Read_NoEngine_NamesTheChoices()
    {
        var problem = Assert.Single(ProblemsOf());

        Assert.Equal(ConfigurationErrors.NoEngine, problem.Error);
        Assert.Contains("CAMUNDA_HOME", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("CAMUNDA_BASE_URL", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("embedded")]
    [InlineData("camunda8")]
    public void Read_EngineThatDoesNotExistYet_IsRefused(string engine)
    {
        _environment["ENGINE"] = engine;

        var problem = Assert.Single(ProblemsOf());

        Assert.Equal(ConfigurationErrors.EngineNotBuilt, problem.Error);
        Assert.Contains(engine, problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VECTOR_BACKEND", "faiss")]
    [InlineData("PROCOS_PORT", "65536")]
    [InlineData("PROCOS_PORT", "http")]
    [InlineData("PROCOS_BIND", "localhost")]
    [InlineData("PROCOS_STRICT", "maybe")]
    [InlineData("PROCOS_LOG_LEVEL", "loud")]
    [InlineData("PROCOS_HEALTH_INTERVAL", "0:00:00")]
    [InlineData("PROCOS_HEALTH_INTERVAL", "15")]
    [InlineData("PROCOS_ENGINE_TIMEOUT", "PT2H")]
    [InlineData("PROCOS_ROOT_INTERVAL", "PT1S")]
    [InlineData("PROCOS_HEALTH_MAX_FAILURES", "-1")]
    [InlineData("CAMUNDA_BASE_URL", "ftp://127.0.0.1")]
    [InlineData("CAMUNDA_BASE_URL", "127.0.0.1:8080")]
    [InlineData("KNOWLEDGE_MIN_SCORE", "1.5")]
    [InlineData("CHAT_PROVIDER", "oracle")]
    [InlineData("EMBEDDING_DIMENSIONS", "0")]
    [InlineData("PROCOS_ENV", "test")]
    [InlineData("ENGINE", "zeebe")]
    public void Read_ValueThatIsNotAllowed_IsNamed(string key, string value)
    {
        _environment["CAMUNDA_BASE_URL"] = "http://127.0.0.1:8080";
        _environment[key] = value;

        var problem = Assert.Single(ProblemsOf());

        Assert.Equal(ConfigurationErrors.Invalid, problem.Error);
        Assert.Equal(key, problem.Key);
        Assert.NotNull(problem.Expected);
    }

    [Theory]
    [InlineData("CAMUNDA_USER", "x", "CAMUNDA_PASSWORD")]
    [InlineData("CAMUNDA_PASSWORD", "x", "CAMUNDA_USER")]
    [InlineData("CHAT_PROVIDER", "openai", "CHAT_MODEL")]
    [InlineData("EMBEDDING_PROVIDER", "ollama", "EMBEDDING_MODEL")]
    public void Read_OneWithoutTheOther_NamesTheMissing(string key, string value, string missing)
    {
        _environment["CAMUNDA_BASE_URL"] = "http://127.0.0.1:8080";
        _environment[key] = value;

        var problem = Assert.Single(ProblemsOf());

        Assert.Equal((ConfigurationErrors.Missing, missing), (problem.Error, problem.Key));
    }

    [Theory]
    [InlineData("CAMUNDA_HOME", "processes")]
    [InlineData("PROCOS_AUTO_APPROVE", "true")]
    public void Read_Contradiction_IsNamed(string key, string value)
    {
        _environment["CAMUNDA_BASE_URL"] = "http://127.0.0.1:8080";
        _environment[key] = value;

        var problem = Assert.Single(ProblemsOf());

        Assert.Equal(ConfigurationErrors.Conflict, problem.Error);
        Assert.Contains(key, problem.Key, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AutoApproveInDevelopment_IsAllowed()
    {
        _environment["CAMUNDA_BASE_URL"] = "http://127.0.0.1:8080";
        _environment["PROCOS_AUTO_APPROVE"] = "true";
        _environment["PROCOS_ENV"] = "dev";

        Assert.True(Read().AutoApprove);
    }

    [Theory]
    [InlineData("CAMUNDA_HOME")]
    [InlineData("PROCOS_PROCESSES")]
    public void Read_FolderThatIsNotThere_IsNamed(string key)
    {
        if (key != "CAMUNDA_HOME")
        {
            _environment["CAMUNDA_BASE_URL"] = "http://127.0.0.1:8080";
        }

        _environment[key] = "nowhere";

        var problem = Assert.Single(ProblemsOf());

        Assert.Equal((ConfigurationErrors.PathMissing, key), (problem.Error, problem.Key));
    }

    [Fact]
    public void Read_ManyProblems_AllAreReportedAtOnce()
    {
        _environment["PROCOS_PORT"] = "x";
        _environment["CHAT_PROVIDER"] = "openai";
        File.WriteAllText(EnvFile, "this is no assignment\n");

        var problems = ProblemsOf("--no-such-flag");

        Assert.Equal(
            [ConfigurationErrors.UnknownFlag, ConfigurationErrors.EnvironmentFile, ConfigurationErrors.Invalid, ConfigurationErrors.NoEngine, ConfigurationErrors.Missing],
            problems.Select(problem => problem.Error));
    }

    [Fact]
    public void Read_SecretWithAProblem_IsNeverShown()
    {
        _environment["CAMUNDA_BASE_URL"] = "http://127.0.0.1:8080";
        File.WriteAllText(EnvFile, "CHAT_API_KEY=\"hunter2\n");

        var exception = Assert.Throws<ConfigurationException>(() => Read());

        Assert.DoesNotContain("hunter2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ShellSyntax_IsOnlyText()
    {
        var problems = new List<ConfigurationProblem>();

        var values = EnvironmentFile.Parse("A=$(touch /tmp/x)\nexport B='b c'\nC=1 # one\n# D=2\nE=\"x=y\"", ".env", problems);

        Assert.Empty(problems);
        Assert.Equal("$(touch /tmp/x)", values["A"]);
        Assert.Equal("b c", values["B"]);
        Assert.Equal("1", values["C"]);
        Assert.Equal("x=y", values["E"]);
        Assert.False(values.ContainsKey("D"));
    }

    private string EnvFile => Path.Combine(_folder.FullName, ".env");

    private KernelConfiguration Read(params string[] arguments) =>
        ConfigurationReader.Read(new ConfigurationSources(arguments, _environment, EnvFile, _folder.FullName));

    private IReadOnlyList<ConfigurationProblem> ProblemsOf(params string[] arguments) =>
        Assert.Throws<ConfigurationException>(() => Read(arguments)).Problems;
}
