using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProcOS.Engine.Camunda7.Wire;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Http;

/// <summary>A list of the engine: the query goes as a body where the engine takes one, else as a query string.</summary>
internal class Camunda7List<TQuery, TKey, TItem>(
    Camunda7Transport transport, string path, JsonTypeInfo<TQuery> queryType, JsonTypeInfo<TItem[]> itemsType, QueryIn queryIn = QueryIn.Body)
    : IEngineList<TQuery, TItem>
    where TQuery : EngineQuery<TKey>
    where TKey : struct, Enum
{
    private const int PageSize = 500;

    public Task<IReadOnlyList<TItem>> ListAsync(TQuery query, CancellationToken cancellationToken) =>
        ReadAsync(query, query.FirstResult, query.MaxResults, cancellationToken);

    public async Task<long> CountAsync(TQuery query, CancellationToken cancellationToken)
    {
        var count = queryIn == QueryIn.Body
            ? await transport.QueryAsync($"{Root}/count", query with { Sorting = null }, queryType, Camunda7Json.Default.CountDto, cancellationToken).ConfigureAwait(false)
            : await transport.GetAsync(InPath($"{Root}/count", query with { Sorting = null }), Camunda7Json.Default.CountDto, cancellationToken).ConfigureAwait(false);
        return count.Count;
    }

    public async IAsyncEnumerable<TItem> AllAsync(TQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var size = query.MaxResults ?? PageSize;
        for (var first = query.FirstResult ?? 0; ; first += size)
        {
            var page = await ReadAsync(query, first, size, cancellationToken).ConfigureAwait(false);
            foreach (var item in page)
            {
                yield return item;
            }

            if (page.Count < size || page.Count == 0)
            {
                yield break;
            }
        }
    }

    /// <summary>Fills what the wire leaves out.</summary>
    protected virtual TItem Complete(TItem item) => item;

    /// <summary>A parameter of the path that the list always has.</summary>
    protected virtual EnginePath Extend(EnginePath address) => address;

    private EnginePath Root => path;

    private async Task<IReadOnlyList<TItem>> ReadAsync(TQuery query, int? first, int? most, CancellationToken cancellationToken)
    {
        if (first < 0 || most < 0)
        {
            throw new ProcOsException(EngineErrors.InvalidArgument, typeof(TQuery).Name, "FirstResult and MaxResults from 0 on", $"{first} and {most}");
        }

        var address = Extend(path).With("firstResult", first).With("maxResults", most);
        var items = queryIn == QueryIn.Body
            ? await transport.QueryAsync(address, query, queryType, itemsType, cancellationToken).ConfigureAwait(false)
            : await transport.GetAsync(InPath(address, query), itemsType, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Complete(items[i]);
        }

        return items;
    }

    private EnginePath InPath(EnginePath address, TQuery query)
    {
        foreach (var property in JsonSerializer.SerializeToElement(query, queryType).EnumerateObject())
        {
            address = property.NameEquals("sorting") ? WithSorting(address, property.Value) : address.With(property.Name, Text(property.Value));
        }

        return address;
    }

    private static EnginePath WithSorting(EnginePath address, JsonElement sorting) => sorting.GetArrayLength() switch
    {
        0 => address,
        1 => address.With("sortBy", sorting[0].GetProperty("sortBy").GetString()).With("sortOrder", sorting[0].GetProperty("sortOrder").GetString()),
        var several => throw new ProcOsException(
            EngineErrors.InvalidArgument, typeof(TQuery).Name, "one sort key: this list takes no more", several.ToString(CultureInfo.InvariantCulture)),
    };

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };
}
