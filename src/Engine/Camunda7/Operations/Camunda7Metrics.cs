using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7.Operations;

internal sealed class Camunda7Metrics(Camunda7Transport transport) : IMetrics
{
    public async Task<long> SumAsync(string name, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken)
    {
        EnginePath path = $"metrics/{name}/sum";
        return (await transport
            .GetAsync(path.With("startDate", from).With("endDate", to), Camunda7Json.Default.SumDto, cancellationToken)
            .ConfigureAwait(false)).Result;
    }

    public async Task<IReadOnlyList<MetricInterval>> ListAsync(MetricQuery query, CancellationToken cancellationToken)
    {
        EnginePath path = "metrics";
        path = path
            .With("name", query.Name)
            .With("reporter", query.Reporter)
            .With("startDate", query.StartDate)
            .With("endDate", query.EndDate)
            .With("interval", query.Interval is { } interval ? (int)interval.TotalSeconds : null)
            .With("firstResult", query.FirstResult)
            .With("maxResults", query.MaxResults);
        return await transport.GetAsync(path, Camunda7Json.Default.MetricIntervalArray, cancellationToken).ConfigureAwait(false);
    }
}
