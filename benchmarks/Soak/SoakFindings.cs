using ProcOS.Benchmarks.Figures;

namespace ProcOS.Benchmarks.Soak;

/// <summary>What the ledger says, held against the engine's history.</summary>
internal sealed class SoakFindings
{
    private const int Page = 2_000;
    private const int Named = 5;

    /// <summary>Growth that is no leak: buffers, the pool of connections, the notes of running tasks.</summary>
    private const double FlatBytes = 16 * 1024 * 1024;

    private SoakFindings(IReadOnlyList<string> violations, IReadOnlyList<Figure> figures)
    {
        Violations = violations;
        Figures = figures;
    }

    public IReadOnlyList<string> Violations { get; }

    public IReadOnlyList<Figure> Figures { get; }

    public static async Task<SoakFindings> ReadAsync(SoakRun run)
    {
        var lines = Ledger.Read(run.LedgerPath).ToArray();
        var completed = await CompletedAsync(run.Engine).ConfigureAwait(false);
        var effects = lines.Where(line => line.Kind == LedgerKind.Effect).GroupBy(line => line.TaskId).ToDictionary(task => task.Key, task => task.ToArray());
        var doubled = effects.Values.Where(task => task.Length > 1).ToArray();
        var lost = lines.Where(line => line.Kind == LedgerKind.Acknowledged && !completed.Contains(line.TaskId)).Select(line => line.TaskId).ToArray();
        var missing = completed.Where(task => !effects.ContainsKey(task)).ToArray();
        var unmarked = doubled.Where(task => task.Skip(1).Any(effect => !effect.IsRedelivery)).Select(task => task[0].TaskId).ToArray();
        var samePlace = doubled.Where(task => task.Select(effect => effect.Process).Distinct().Count() != task.Length).Select(task => task[0].TaskId).ToArray();
        var together = Together(lines).ToArray();
        var locks = await run.Engine.CountAsync("/external-task/count?locked=true").ConfigureAwait(false);
        var open = await run.Engine.CountAsync($"/process-instance/count?processDefinitionKey={SoakRun.Process}").ConfigureAwait(false);
        var incidents = await run.Engine.CountAsync("/incident/count").ConfigureAwait(false);
        var growth = Growth(run.Memory);

        var violations = new List<string>();
        Demand(violations, lost, "acknowledged completions that the history does not have");
        Demand(violations, missing, "completed tasks without an effect");
        Demand(violations, unmarked, "doubled effects that were not marked as a second delivery");
        Demand(violations, samePlace, "doubled effects in one process, without a crash between them");
        Demand(violations, together, "tasks that two handlers worked on at the same moment");
        Demand(violations, locks, "locks that were left behind");
        Demand(violations, open, "instances that did not end");
        Demand(violations, incidents, "incidents");
        if (growth > FlatBytes)
        {
            violations.Add($"memory grew by {growth / 1024 / 1024:0} MiB");
        }

        if (completed.Count < 2 * run.Started)
        {
            violations.Add($"{2 * run.Started} tasks of acknowledged starts, but only {completed.Count} were completed");
        }

        return new SoakFindings(
            violations,
            [
                new Figure("soak.load", run.Rate, "instances/s", Better.Higher),
                new Figure("soak.tasks_completed", completed.Count, "tasks", Better.Higher),
                new Figure("soak.acknowledged_lost", lost.Length, "tasks", Better.Lower),
                new Figure("soak.effects_missing", missing.Length, "tasks", Better.Lower),
                new Figure("soak.doubled_marked", doubled.Length - unmarked.Length, "tasks", Better.Lower),
                new Figure("soak.doubled_unmarked", unmarked.Length, "tasks", Better.Lower),
                new Figure("soak.together", together.Length, "tasks", Better.Lower),
                new Figure("soak.locks_left", locks, "locks", Better.Lower),
                new Figure("soak.memory_growth", growth / 1024 / 1024, "MiB", Better.Lower),
            ]);
    }

    /// <summary>Handlers of one task whose times overlap; one that a kill cut off ended with its process's last line.</summary>
    private static IEnumerable<string> Together(IReadOnlyList<LedgerLine> lines)
    {
        var lastOf = lines.GroupBy(line => line.Process).ToDictionary(process => process.Key, process => process.Max(line => line.At));
        foreach (var task in lines.Where(line => line.Kind is LedgerKind.Begun or LedgerKind.Ended).GroupBy(line => line.TaskId))
        {
            var busyUntil = long.MinValue;
            foreach (var begun in task.Where(line => line.Kind == LedgerKind.Begun).OrderBy(line => line.At))
            {
                if (begun.At < busyUntil)
                {
                    yield return task.Key;
                    break;
                }

                var ended = task.Where(line => line.Kind == LedgerKind.Ended && line.Process == begun.Process && line.At >= begun.At).MinBy(line => line.At);
                busyUntil = ended?.At ?? lastOf[begun.Process];
            }
        }
    }

    private static async Task<HashSet<string>> CompletedAsync(KillableEngine engine)
    {
        var completed = new HashSet<string>();
        for (var first = 0; ; first += Page)
        {
            var page = await engine
                .FindAsync($"/history/external-task-log?successLog=true&sortBy=timestamp&sortOrder=asc&firstResult={first}&maxResults={Page}")
                .ConfigureAwait(false) ?? throw new BenchmarkException("PROC-BEN-007", "The engine does not answer for its history.");
            foreach (var entry in page.EnumerateArray())
            {
                _ = completed.Add(entry.GetProperty("externalTaskId").GetString()!);
            }

            if (page.GetArrayLength() < Page)
            {
                return completed;
            }
        }
    }

    /// <summary>Between the first and the last third of the last host's life.</summary>
    private static double Growth(IReadOnlyList<(double At, long Bytes)> memory)
    {
        var third = memory.Count / 3;
        return third < 2
            ? 0
            : Rounds.Median(memory.TakeLast(third).Select(sample => (double)sample.Bytes)) - Rounds.Median(memory.Take(third).Select(sample => (double)sample.Bytes));
    }

    private static void Demand(List<string> violations, string[] tasks, string what)
    {
        if (tasks.Length > 0)
        {
            violations.Add($"{tasks.Length} {what}: {string.Join(", ", tasks.Take(Named))}");
        }
    }

    private static void Demand(List<string> violations, int count, string what)
    {
        if (count > 0)
        {
            violations.Add($"{count} {what}");
        }
    }
}
