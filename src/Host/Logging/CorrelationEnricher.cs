using ProcOS.Foundation.Correlation;
using Serilog.Core;
using Serilog.Events;

namespace ProcOS.Host.Logging;

/// <summary>Gives every line the correlation id of the flow that wrote it, unless a scope already did.</summary>
internal sealed class CorrelationEnricher : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (CorrelationId.Current is { } id)
        {
            logEvent.AddPropertyIfAbsent(new LogEventProperty("CorrelationId", new ScalarValue(id)));
        }
    }
}
