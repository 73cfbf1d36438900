using Xunit;

namespace ProcOS.Store.Tests.Contract;

public sealed class EmbeddedStoreContract(ContractStore.Embedded fixture) : StoreContract(fixture), IClassFixture<ContractStore.Embedded>;
