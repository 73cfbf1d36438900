using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Foundation.Supervision;
using ProcOS.Store;

namespace ProcOS.TestKit;

/// <summary>An embedded database in a folder of its own, which goes when this is disposed.</summary>
public sealed class EmbeddedStore : IAsyncDisposable
{
    private EmbeddedStore(string dataDirectory) => DataDirectory = dataDirectory;

    public string DataDirectory { get; }

    public StoreOptions Options => new() { DataDirectory = DataDirectory };

    public static EmbeddedStore Create() => new(Directory.CreateTempSubdirectory("procos-embedded-").FullName);

    public Task<IOpenStore> OpenAsync(params MigrationSet[] sets) => OpenAsync(Options, sets);

    public static Task<IOpenStore> OpenAsync(StoreOptions options, params MigrationSet[] sets) =>
        StoreOpener.OpenAsync(
            options, sets, new ProcessSupervisor(TimeProvider.System), TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await new ProcessSupervisor(TimeProvider.System).ReapAsync(Path.Combine(DataDirectory, "run"));
        Directory.Delete(DataDirectory, recursive: true);
    }
}
