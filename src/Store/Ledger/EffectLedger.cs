using System.Text.Json;

namespace ProcOS.Store.Ledger;

internal sealed class EffectLedger(IStore store) : IEffectLedger
{
    public Task<T> OnceAsync<T>(string externalTaskId, Func<StoreSession, Task<T>> work, CancellationToken cancellationToken) =>
        store.RunAsync(
            async session =>
            {
                // A second delivery that arrives while the first still works waits here for its end.
                var isFirst = await session.ExecuteAsync(
                    "INSERT INTO procos.effects (external_task_id) VALUES (@externalTaskId) ON CONFLICT DO NOTHING",
                    new { externalTaskId }).ConfigureAwait(false) == 1;
                if (!isFirst)
                {
                    var kept = await session.ScalarAsync<string>(
                        "SELECT answer::text FROM procos.effects WHERE external_task_id = @externalTaskId",
                        new { externalTaskId }).ConfigureAwait(false);
                    return JsonSerializer.Deserialize<T>(kept)!;
                }

                var answer = await work(session).ConfigureAwait(false);
                _ = await session.ExecuteAsync(
                    "UPDATE procos.effects SET answer = @answer::json WHERE external_task_id = @externalTaskId",
                    new { externalTaskId, answer = JsonSerializer.Serialize(answer) }).ConfigureAwait(false);
                return answer;
            },
            cancellationToken);
}
