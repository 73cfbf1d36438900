using System.Reflection;
using ProcOS.Engine.Camunda7;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

/// <summary>Every list takes every sort key and every filter that its query offers: asked of the engine one by one.</summary>
public abstract class ListsContract(IEngineUnderTest engine)
{
    /// <summary>Filters that the engine takes only together with another one, with that other one.</summary>
    private static readonly Dictionary<string, (string Name, object Value)> Partners = new()
    {
        ["UserTaskQuery.IncludeAssignedTasks"] = ("CandidateUser", "ada"),
        ["VariableInstanceQuery.VariableValuesIgnoreCase"] = ("VariableName", "a"),
    };

    public static TheoryData<string> Lists =>
    [
        "Deployments", "ProcessDefinitions", "Instances", "Executions", "Events.Subscriptions", "Incidents", "Variables.Instances",
        "ExternalTaskOperations", "UserTasks", "Jobs", "JobDefinitions", "Batches", "Batches.Statistics", "History.Instances",
        "History.Activities", "History.Variables", "History.Tasks", "History.Incidents", "History.ExternalTaskLog", "History.JobLog", "History.Batches",
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_EverySortKeyAndFilter_IsTakenByTheEngine(string path)
    {
        var list = path.Split('.').Aggregate((object)await engine.GetAsync(), (owner, name) => Member(owner, name));
        var contract = list.GetType().GetInterfaces().Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEngineList<,>));
        var ask = typeof(ListsContract).GetMethod(nameof(AskAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(contract.GetGenericArguments());

        var refused = await (Task<List<string>>)ask.Invoke(null, [list])!;

        Assert.True(refused.Count == 0, string.Join(Environment.NewLine, refused));
    }

    private static async Task<List<string>> AskAsync<TQuery, TItem>(IEngineList<TQuery, TItem> list)
        where TQuery : class, new()
    {
        var refused = new List<string>();
        foreach (var (name, query) in Filters<TQuery>().Concat(Sortings<TQuery>()))
        {
            try
            {
                Set(query, "MaxResults", 1);
                _ = await list.ListAsync(query, CancellationToken.None);
                _ = await list.CountAsync(query, CancellationToken.None);
            }
            catch (EngineRefusedException refusal)
            {
                refused.Add($"{name}: {refusal.EngineMessage}");
            }
        }

        return refused;
    }

    private static IEnumerable<(string Name, TQuery Query)> Filters<TQuery>()
        where TQuery : class, new()
    {
        foreach (var property in typeof(TQuery).GetProperties().Where(property => property.DeclaringType == typeof(TQuery) && property.CanWrite))
        {
            var query = new TQuery();
            property.SetValue(query, Sample(property.PropertyType));
            if (Partners.TryGetValue($"{typeof(TQuery).Name}.{property.Name}", out var partner))
            {
                Set(query, partner.Name, partner.Value);
            }

            yield return (property.Name, query);
        }
    }

    private static IEnumerable<(string Name, TQuery Query)> Sortings<TQuery>()
        where TQuery : class, new()
    {
        var sorting = typeof(TQuery).GetProperty("Sorting")!;
        var sortBy = sorting.PropertyType.GetGenericArguments()[0];
        foreach (var key in Enum.GetValues(sortBy.GetGenericArguments()[0]))
        {
            var keys = Array.CreateInstance(sortBy, 1);
            keys.SetValue(Activator.CreateInstance(sortBy, key, SortOrder.Descending), 0);
            var query = new TQuery();
            sorting.SetValue(query, keys);
            yield return ($"sorting {key}", query);
        }
    }

    private static object Sample(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) => "sample",
        var flag when flag == typeof(bool) => true,
        var number when number == typeof(int) => 1,
        var number when number == typeof(long) => 1L,
        var delegation when delegation == typeof(DelegationState) => DelegationState.Pending,
        var date when date == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero),
        var texts when texts == typeof(IReadOnlyList<string>) => new[] { "one", "two" },
        var filters when filters == typeof(IReadOnlyList<VariableFilter>) => new[] { new VariableFilter("n", FilterOperator.Equal, VariableValue.Of(1)) },
        var filters when filters == typeof(IReadOnlyList<DateFilter>) => new[] { new DateFilter(FilterOperator.LessThan, new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero)) },
        var other => throw new NotSupportedException($"No sample for {other}."),
    };

    private static object Member(object owner, string name) =>
        (owner is Camunda7Client ? typeof(Camunda7Client) : owner.GetType()).GetProperty(name)!.GetValue(owner)!;

    private static void Set(object query, string name, object value) => query.GetType().GetProperty(name)!.SetValue(query, value);
}
