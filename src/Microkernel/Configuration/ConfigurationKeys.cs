namespace ProcOS.Microkernel.Configuration;

/// <summary>Every setting that ProcOS reads. <c>.env.example</c> and the reference page hold the same list, compared by a test.</summary>
public static class ConfigurationKeys
{
    public static ConfigurationKey Engine { get; } = new("ENGINE", ValueKind.Choice, "Which kind of engine runs the processes; camunda as soon as CAMUNDA_HOME or CAMUNDA_BASE_URL is set.")
    {
        Choices = ["camunda", "embedded", "camunda8"],
        MandatoryWhen = "neither CAMUNDA_HOME nor CAMUNDA_BASE_URL is set",
    };

    public static ConfigurationKey CamundaBaseUrl { get; } = new("CAMUNDA_BASE_URL", ValueKind.Address, "The REST address of a running Camunda 7, Operaton or CIB seven, such as http://127.0.0.1:8080/engine-rest.")
    {
        MandatoryWhen = "ENGINE=camunda and CAMUNDA_HOME is not set",
    };

    public static ConfigurationKey CamundaHome { get; } = new("CAMUNDA_HOME", ValueKind.Path, "The folder of a Camunda 7 Run distribution that the kernel starts and stops.")
    {
        MandatoryWhen = "ENGINE=camunda and CAMUNDA_BASE_URL is not set",
    };

    public static ConfigurationKey CamundaUser { get; } = new("CAMUNDA_USER", ValueKind.Text, "User for the engine's basic authentication.")
    {
        MandatoryWhen = "CAMUNDA_PASSWORD is set",
    };

    public static ConfigurationKey CamundaPassword { get; } = new("CAMUNDA_PASSWORD", ValueKind.Text, "Password for the engine's basic authentication.")
    {
        MandatoryWhen = "CAMUNDA_USER is set",
        Secret = true,
    };

    public static ConfigurationKey CamundaToken { get; } = new("CAMUNDA_TOKEN", ValueKind.Text, "Bearer token for the engine; wins over user and password.") { Secret = true };

    public static ConfigurationKey EngineTimeout { get; } = new("PROCOS_ENGINE_TIMEOUT", ValueKind.Duration, "How long the engine may take to come up.")
    {
        Default = "PT3M",
        Minimum = 1,
        Maximum = 3600,
    };

    public static ConfigurationKey DatabaseUrl { get; } = new("DATABASE_URL", ValueKind.Text, "A PostgreSQL with pgvector, as postgres:// address or as keywords; without it the kernel runs its embedded database.") { Secret = true };

    public static ConfigurationKey Data { get; } = new("PROCOS_DATA", ValueKind.Path, "The data directory: database, logs, artifacts, runtime files.") { Default = ".procos" };

    public static ConfigurationKey Port { get; } = new("PROCOS_PORT", ValueKind.WholeNumber, "The port of the HTTP API; 0 takes a free one.")
    {
        Default = "5100",
        Minimum = 0,
        Maximum = 65535,
    };

    public static ConfigurationKey Bind { get; } = new("PROCOS_BIND", ValueKind.Text, "The IP address on which the HTTP API listens; anything but loopback shows it to the network.") { Default = "127.0.0.1" };

    public static ConfigurationKey Processes { get; } = new("PROCOS_PROCESSES", ValueKind.Path, "The folder whose BPMN files are deployed at boot.") { Default = "processes" };

    public static ConfigurationKey Strict { get; } = new("PROCOS_STRICT", ValueKind.Boolean, "Whether one broken model stops the boot.") { Default = "false" };

    public static ConfigurationKey DeployWatch { get; } = new("PROCOS_DEPLOY_WATCH", ValueKind.Boolean, "Whether models that change in the processes folder while the kernel runs are deployed.") { Default = "false" };

    public static ConfigurationKey ConcurrentLoops { get; } = new("PROCOS_CONCURRENT_LOOPS", ValueKind.Boolean, "Whether health check, deploy watch and handlers work side by side; with false one works at a time.") { Default = "true" };

    public static ConfigurationKey ReadyFile { get; } = new("PROCOS_READY_FILE", ValueKind.Path, "Where the readiness file is written; by default run/ready.json in the data directory.");

    public static ConfigurationKey LogLevel { get; } = new("PROCOS_LOG_LEVEL", ValueKind.Choice, "The least important log lines that are written.")
    {
        Default = "information",
        Choices = ["debug", "information", "warning", "error"],
    };

    public static ConfigurationKey HealthInterval { get; } = new("PROCOS_HEALTH_INTERVAL", ValueKind.Duration, "How often the kernel looks after engine, store and root instance.")
    {
        Default = "PT15S",
        Minimum = 1,
        Maximum = 3600,
    };

    public static ConfigurationKey HealthMaxFailures { get; } = new("PROCOS_HEALTH_MAX_FAILURES", ValueKind.WholeNumber, "After so many failed health checks in a row the kernel stops with an error; 0 never gives up.")
    {
        Default = "0",
        Minimum = 0,
        Maximum = 1_000_000,
    };

    public static ConfigurationKey RootInterval { get; } = new("PROCOS_ROOT_INTERVAL", ValueKind.Duration, "How often the root process checks its environment while it is idle.")
    {
        Default = "PT10M",
        Minimum = 10,
        Maximum = 86_400,
    };

    public static ConfigurationKey KnowledgeSources { get; } = new("KNOWLEDGE_SOURCES", ValueKind.Text, "Files and folders that answers come from, separated by semicolons.") { Default = "docs;README.md" };

    public static ConfigurationKey KnowledgeMinScore { get; } = new("KNOWLEDGE_MIN_SCORE", ValueKind.Number, "Below this score a question is not answered; by default the retrieval's own threshold.")
    {
        Minimum = 0,
        Maximum = 1,
    };

    public static ConfigurationKey ChatProvider { get; } = Provider("CHAT_PROVIDER", "Who writes answers and drafts; with none they are extracted and built by rules.");

    public static ConfigurationKey ChatBaseUrl { get; } = new("CHAT_BASE_URL", ValueKind.Address, "The address of the chat provider, where it is not the provider's own.");

    public static ConfigurationKey ChatModel { get; } = new("CHAT_MODEL", ValueKind.Text, "The chat model.") { MandatoryWhen = "CHAT_PROVIDER is not none" };

    public static ConfigurationKey ChatApiKey { get; } = new("CHAT_API_KEY", ValueKind.Text, "The chat provider's key.") { Secret = true };

    public static ConfigurationKey VectorBackend { get; } = new("VECTOR_BACKEND", ValueKind.Choice, "Where vectors are kept and searched: in the store's own PostgreSQL.")
    {
        Default = "pgvector",
        Choices = ["pgvector"],
    };

    public static ConfigurationKey EmbeddingProvider { get; } = Provider("EMBEDDING_PROVIDER", "Who makes vectors for retrieval; with none it works on words.");

    public static ConfigurationKey EmbeddingBaseUrl { get; } = new("EMBEDDING_BASE_URL", ValueKind.Address, "The address of the embedding provider, where it is not the provider's own.");

    public static ConfigurationKey EmbeddingModel { get; } = new("EMBEDDING_MODEL", ValueKind.Text, "The embedding model.") { MandatoryWhen = "EMBEDDING_PROVIDER is not none" };

    public static ConfigurationKey EmbeddingApiKey { get; } = new("EMBEDDING_API_KEY", ValueKind.Text, "The embedding provider's key.") { Secret = true };

    public static ConfigurationKey EmbeddingDimensions { get; } = new("EMBEDDING_DIMENSIONS", ValueKind.WholeNumber, "The length of the vectors, where the model offers a choice.")
    {
        Minimum = 1,
        Maximum = 16_000,
    };

    public static ConfigurationKey Environment { get; } = new("PROCOS_ENV", ValueKind.Choice, "What this installation is for.")
    {
        Default = "prod",
        Choices = ["dev", "prod"],
    };

    public static ConfigurationKey AutoApprove { get; } = new("PROCOS_AUTO_APPROVE", ValueKind.Boolean, "Whether proposals are approved without a person; only with PROCOS_ENV=dev.") { Default = "false" };

    public static IReadOnlyList<ConfigurationKey> All { get; } =
    [
        Engine, CamundaBaseUrl, CamundaHome, CamundaUser, CamundaPassword, CamundaToken, EngineTimeout,
        DatabaseUrl, Data,
        Port, Bind, Processes, Strict, DeployWatch, ConcurrentLoops, ReadyFile, LogLevel, HealthInterval, HealthMaxFailures, RootInterval,
        KnowledgeSources, KnowledgeMinScore,
        ChatProvider, ChatBaseUrl, ChatModel, ChatApiKey,
        VectorBackend, EmbeddingProvider, EmbeddingBaseUrl, EmbeddingModel, EmbeddingApiKey, EmbeddingDimensions,
        Environment, AutoApprove,
    ];

    private static ConfigurationKey Provider(string name, string doc) => new(name, ValueKind.Choice, doc)
    {
        Default = "none",
        Choices = ["none", "openai", "ollama"],
    };
}
