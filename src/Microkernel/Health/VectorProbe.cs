using ProcOS.Foundation.Errors;
using ProcOS.Store;

namespace ProcOS.Microkernel.Health;

internal sealed class VectorProbe(IStore store) : IHealthProbe
{
    public string Name => "vector_search";

    public async Task<string> CheckAsync(CancellationToken cancellationToken)
    {
        var nearest = await store.RunAsync(
            session => session.ScalarAsync<int>(
                """
                select id from (values (1, '[0,1]'::vector), (2, '[1,0.1]'::vector)) as probe (id, embedding)
                order by embedding <=> '[1,0]'::vector limit 1
                """),
            cancellationToken).ConfigureAwait(false);
        return nearest == 2
            ? "finds the nearest of two"
            : throw new ProcOsException(KernelErrors.PartLost, "vector search", "the nearest of two vectors", $"number {nearest}");
    }
}
