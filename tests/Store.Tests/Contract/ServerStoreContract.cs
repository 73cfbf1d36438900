using Xunit;

namespace ProcOS.Store.Tests.Contract;

public sealed class ServerStoreContract(ContractStore.Server fixture) : StoreContract(fixture), IClassFixture<ContractStore.Server>;
