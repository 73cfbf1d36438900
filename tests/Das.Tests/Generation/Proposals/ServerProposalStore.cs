using Xunit;

namespace ProcOS.Das.Tests.Generation.Proposals;

public sealed class ServerProposalStore(ProposalFixture.Server fixture) : ProposalStoreContract(fixture), IClassFixture<ProposalFixture.Server>;
