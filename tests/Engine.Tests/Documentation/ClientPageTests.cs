using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ProcOS.Engine.Camunda7;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Documentation;

/// <summary>Holds <c>docs/reference/camunda7-client.md</c> and its list of endpoints to the client and to the engine.</summary>
public sealed partial class ClientPageTests(CamundaEngine engine)
{
    private static readonly string Root = FindRoot();
    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs/reference/camunda7-client.md"));
    private static readonly string Endpoints = File.ReadAllText(Path.Combine(Root, "docs/reference/camunda7-client-endpoints.md"));

    [Fact]
    public void Examples_OfThePage_AreThoseThatAreCompiled()
    {
        var compiled = Flat(File.ReadAllText(Path.Combine(Root, "tests/Engine.Tests/Documentation/ClientPageExamples.cs")));
        var examples = ExamplePattern().Matches(Page).Select(match => match.Groups["code"].Value).ToArray();

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Contains(Flat(example), compiled, StringComparison.Ordinal));
    }

    [Fact]
    public void Members_OfTheTable_AreExactlyThoseOfTheContracts()
    {
        var named = Rows().SelectMany(row => row.Members).ToHashSet();
        var there = Contracts(typeof(Camunda7Client), "").ToHashSet();

        Assert.Equal([], named.Except(there));
        Assert.Equal([], there.Except(named));
    }

    [Fact]
    public void Count_OfEndpoints_IsWhatThePageSays() =>
        Assert.Contains($"{Rows().Select(row => row.Endpoint).Distinct().Count()} endpoints are covered", Page, StringComparison.Ordinal);

    [Fact]
    public async Task Endpoints_OfTheTable_ExistInTheEngine()
    {
        var root = (await engine.GetAsync()).BaseAddress.AbsoluteUri;
        using var http = new HttpClient();
        var missing = new List<string>();
        foreach (var endpoint in Rows().Select(row => row.Endpoint).Distinct())
        {
            var (method, path) = (endpoint[..endpoint.IndexOf(' ', StringComparison.Ordinal)], endpoint[(endpoint.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            using var request = new HttpRequestMessage(new HttpMethod(method), root + PlaceholderPattern().Replace(path, "nothing"));
            if (method is "POST" or "PUT")
            {
                // Nothing that could be done: no ids, no names.
                request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            }

            using var response = await http.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            if (response.StatusCode == HttpStatusCode.MethodNotAllowed || (response.StatusCode == HttpStatusCode.NotFound && body.Contains("HTTP 404", StringComparison.Ordinal)))
            {
                missing.Add($"{endpoint}: {(int)response.StatusCode} {body}");
            }
        }

        Assert.True(missing.Count == 0, string.Join(Environment.NewLine, missing));
    }

    private static IEnumerable<string> Contracts(Type owner, string prefix)
    {
        foreach (var property in Members(owner).SelectMany(type => type.GetProperties()).Where(property => property.PropertyType.IsInterface))
        {
            foreach (var method in Members(property.PropertyType).SelectMany(type => type.GetMethods()).Where(method => !method.IsSpecialName))
            {
                yield return $"{prefix}{property.Name}.{method.Name}";
            }

            foreach (var nested in Contracts(property.PropertyType, $"{prefix}{property.Name}."))
            {
                yield return nested;
            }
        }
    }

    private static IEnumerable<Type> Members(Type type) => type.IsInterface ? [type, .. type.GetInterfaces()] : [type];

    private static IEnumerable<(string Endpoint, string[] Members)> Rows() =>
        from Match row in RowPattern().Matches(Endpoints)
        select (row.Groups["endpoint"].Value, row.Groups["members"].Value.Split(", ").Select(member => member.Trim('`')).ToArray());

    private static string Flat(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ProcOS.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the checkout.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ExamplePattern();

    [GeneratedRegex(@"^\| `(?<endpoint>(GET|POST|PUT|DELETE) [^`]+)` \| (?<members>[^|]+?) \|$", RegexOptions.Multiline)]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex PlaceholderPattern();
}
