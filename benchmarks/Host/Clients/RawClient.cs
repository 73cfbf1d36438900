using System.Diagnostics;
using System.Text.Json;
using ProcOS.Benchmarks.Parts;

namespace ProcOS.Benchmarks.Host.Clients;

/// <summary>The engine's limit: a few connections that fetch a batch, complete it one by one, and fetch again. No locks kept, no errors handled.</summary>
internal sealed class RawClient : IPart
{
    public async Task<object> AnswerAsync(JsonElement question)
    {
        var job = question.Deserialize<Job>(PartCatalogue.Json)!;
        return job.StartsProcess is { } process
            ? await LatenciesAsync(job, process).ConfigureAwait(false)
            : await CompleteAllAsync(job).ConfigureAwait(false);
    }

    private static async Task<JobResult> CompleteAllAsync(Job job)
    {
        var completed = 0;
        var from = Stopwatch.GetTimestamp();
        var connections = Enumerable.Range(0, job.Connections).Select(number => Task.Run(async () =>
        {
            var worker = $"raw-{number}-{Guid.NewGuid():n}";
            using var connection = new RawConnection(job.Url);
            while (Volatile.Read(ref completed) < job.Tasks)
            {
                foreach (var id in await FetchAsync(connection, worker, job, wait: null).ConfigureAwait(false))
                {
                    await CompleteAsync(connection, worker, id).ConfigureAwait(false);
                    _ = Interlocked.Increment(ref completed);
                }
            }
        }));
        await Task.WhenAll(connections).ConfigureAwait(false);
        return new JobResult(completed, Stopwatch.GetElapsedTime(from).TotalMilliseconds);
    }

    private static async Task<JobResult> LatenciesAsync(Job job, string process)
    {
        const string Worker = "raw-latency";
        var from = Stopwatch.GetTimestamp();
        var latencies = new List<double>();
        using var poller = new RawConnection(job.Url);
        using var starter = new RawConnection(job.Url);
        for (var i = 0; i < job.Tasks; i++)
        {
            var poll = FetchAsync(poller, Worker, job, wait: 10_000);
            var started = Stopwatch.GetTimestamp();
            _ = await starter.PostAsync($"/process-definition/key/{process}/start", "{}").ConfigureAwait(false);
            foreach (var id in await poll.ConfigureAwait(false))
            {
                await CompleteAsync(poller, Worker, id).ConfigureAwait(false);
            }

            latencies.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return new JobResult(job.Tasks, Stopwatch.GetElapsedTime(from).TotalMilliseconds, latencies);
    }

    private static async Task<List<string>> FetchAsync(RawConnection connection, string worker, Job job, int? wait)
    {
        var topics = string.Join(',', job.Topics.Select(topic => $$"""{"topicName":"{{topic}}","lockDuration":60000}"""));
        var parked = wait is { } time ? $",\"asyncResponseTimeout\":{time}" : "";
        var (status, body) = await connection
            .PostAsync("/external-task/fetchAndLock", $$"""{"workerId":"{{worker}}","maxTasks":{{job.MaxTasks ?? 50}},"usePriority":true{{parked}},"topics":[{{topics}}]}""")
            .ConfigureAwait(false);

        // 500: two fetches met in the database. Whoever polls asks again.
        return status switch
        {
            200 => Ids(body.Span),
            500 => [],
            _ => throw new BenchmarkException("PROC-BEN-007", $"A fetch was answered with {status}."),
        };
    }

    private static async Task CompleteAsync(RawConnection connection, string worker, string id)
    {
        int status;
        do
        {
            (status, _) = await connection.PostAsync($"/external-task/{id}/complete", $$"""{"workerId":"{{worker}}"}""").ConfigureAwait(false);
        }
        while (status == 500);
        if (status != 204)
        {
            throw new BenchmarkException("PROC-BEN-007", $"A complete was answered with {status}.");
        }
    }

    private static List<string> Ids(ReadOnlySpan<byte> json)
    {
        var ids = new List<string>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 2 } && reader.ValueTextEquals("id"u8))
            {
                _ = reader.Read();
                ids.Add(reader.GetString()!);
            }
        }

        return ids;
    }
}
