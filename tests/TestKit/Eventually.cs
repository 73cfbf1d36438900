using System.Diagnostics;

namespace ProcOS.TestKit;

/// <summary>Waits for something that happens in another process. The deadline is a safety net, not the assertion.</summary>
public static class Eventually
{
    /// <summary>Generous, because CI has two cores and starts a JVM beside the test.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Repeats <paramref name="assertion"/> until it throws no more; at the deadline its last exception is thrown.</summary>
    public static async Task PassesAsync(Func<Task> assertion, TimeSpan? deadline = null)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await assertion();
                return;
            }
            catch (Exception) when (Stopwatch.GetElapsedTime(started) < (deadline ?? Deadline))
            {
                await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
            }
        }
    }

    /// <summary>The same for an assertion that need not wait for anything itself.</summary>
    public static Task PassesAsync(Action assertion, TimeSpan? deadline = null) => PassesAsync(
        () =>
        {
            assertion();
            return Task.CompletedTask;
        },
        deadline);

    /// <summary>Repeats <paramref name="probe"/> until it answers something that is neither null nor false.</summary>
    public static async Task<T> AnswersAsync<T>(Func<Task<T?>> probe, string what, TimeSpan? deadline = null)
    {
        T? answer = default;
        await PassesAsync(
            async () =>
            {
                answer = await probe();
                if (answer is null or false)
                {
                    throw new TimeoutException($"Expected {what} within {deadline ?? Deadline}, but it did not happen.");
                }
            },
            deadline);
        return answer!;
    }
}
