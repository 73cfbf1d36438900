using Xunit;

namespace ProcOS.Das.Tests.Generation.Proposals;

public sealed class EmbeddedProposalStore(ProposalFixture.Embedded fixture) : ProposalStoreContract(fixture), IClassFixture<ProposalFixture.Embedded>;
