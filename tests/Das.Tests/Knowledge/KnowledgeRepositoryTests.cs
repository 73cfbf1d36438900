using Xunit;

namespace ProcOS.Das.Tests.Knowledge;

public sealed class EmbeddedKnowledgeRepositoryTests(EmbeddedKnowledgeStore store)
    : KnowledgeRepositoryContract(store), IClassFixture<EmbeddedKnowledgeStore>;

public sealed class ServerKnowledgeRepositoryTests(ServerKnowledgeStore store)
    : KnowledgeRepositoryContract(store), IClassFixture<ServerKnowledgeStore>;
