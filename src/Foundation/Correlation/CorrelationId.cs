using System.Diagnostics;

namespace ProcOS.Foundation.Correlation;

/// <summary>
/// The id that follows one piece of work through start call, processes, handlers, log lines and outgoing calls.
/// It travels as <see cref="Activity"/> baggage, so it needs no parameter.
/// </summary>
public static class CorrelationId
{
    /// <summary>The process variable that carries it.</summary>
    public const string Variable = "correlationId";

    /// <summary>The HTTP header that carries it.</summary>
    public const string Header = "X-Correlation-Id";

    private const string BaggageKey = "procos.correlation_id";

    /// <summary>The id of the current asynchronous flow, or null outside of any.</summary>
    public static string? Current => Activity.Current?.GetBaggageItem(BaggageKey);

    public static string New() => Guid.CreateVersion7().ToString("n");

    /// <summary>Makes <paramref name="id"/> current for as long as <paramref name="activity"/> is.</summary>
    public static void Attach(Activity activity, string id) => activity.SetBaggage(BaggageKey, id);

    /// <summary>Makes <paramref name="id"/> current until the returned scope is disposed.</summary>
    public static IDisposable Begin(string id)
    {
        var activity = new Activity("procos.work");
        activity.SetBaggage(BaggageKey, id);
        return activity.Start();
    }
}
