using Xunit;

namespace ProcOS.Architecture.Compose;

public sealed class ComposeTests
{
    private const string Fine = """
        services:
          db:
            image: some/db:16
            ports: ["127.0.0.1:${DB_PORT:-5432}:5432"]
            healthcheck: { test: [CMD, "true"] }
          app:
            image: some/app:1
            depends_on: { db: { condition: service_healthy } }
            healthcheck: { test: [CMD, "true"] }
        """;

    private static string Text => File.ReadAllText(Path.Combine(Checkout.Root, "docker-compose.yml"));

    [Fact]
    public void Compose_OfTheCheckout_KeepsTheRules() => Assert.Empty(ComposeRules.Violations(Text));

    [Fact]
    public void Compose_HasEngineDatabaseAndKernel()
    {
        var services = ComposeRules.Map(ComposeRules.Load(Text)["services"]);

        Assert.Equal(["engine", "postgres", "procos"], services.Keys.Cast<string>().Order());
        Assert.Equal("camunda/camunda-bpm-platform:run-7.24.0", ComposeRules.Map(services["engine"])["image"]);
        Assert.Equal("pgvector/pgvector:pg16", ComposeRules.Map(services["postgres"])["image"]);
        Assert.Equal("/tmp/procos.ready", ComposeRules.Map(ComposeRules.Map(services["procos"])["environment"])["PROCOS_READY_FILE"]);
    }

    [Fact]
    public void Compose_MountedFiles_Exist()
    {
        Assert.Contains("./deploy/postgres/init.sql:/docker-entrypoint-initdb.d/", Text, StringComparison.Ordinal);

        var script = File.ReadAllText(Path.Combine(Checkout.Root, "deploy", "postgres", "init.sql"));

        Assert.Contains("CREATE EXTENSION IF NOT EXISTS vector", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Dockerfile_CopiesOnlyWhatTheIgnoreFileLetsThrough()
    {
        var ignore = File.ReadAllLines(Path.Combine(Checkout.Root, ".dockerignore"));
        var copied = File.ReadAllLines(Path.Combine(Checkout.Root, "Dockerfile"))
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1])
            .Where(source => source != ".");

        Assert.All(copied, source => Assert.Contains($"!{source}", ignore));
    }

    [Fact]
    public void Violations_FineFile_HasNone() => Assert.Empty(ComposeRules.Violations(Fine));

    [Theory]
    [InlineData("some/db:16", "some/db", "not pinned")]
    [InlineData("some/db:16", "some/db:latest", "not pinned")]
    [InlineData("127.0.0.1:${DB_PORT:-5432}:5432", "5432:5432", "not local and overridable")]
    [InlineData("condition: service_healthy", "condition: service_started", "does not wait")]
    [InlineData("depends_on: { db: { condition: service_healthy } }", "depends_on: [db]", "no conditions")]
    [InlineData("{ db: { condition", "{ nodb: { condition", "does not exist")]
    [InlineData("    healthcheck: { test: [CMD, \"true\"] }\n  app", "  app", "no health check")]
    public void Violations_BrokenFile_IsNamed(string good, string bad, string says)
    {
        Assert.Contains(good, Fine, StringComparison.Ordinal);

        var violation = Assert.Single(ComposeRules.Violations(Fine.Replace(good, bad, StringComparison.Ordinal)));

        Assert.Contains(says, violation, StringComparison.Ordinal);
    }
}
