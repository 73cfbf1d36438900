using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Xunit;

namespace ProcOS.Scenarios.Systems;

/// <summary>The engine as an outsider sees it: plain REST calls, none of our own client.</summary>
internal sealed class EngineView(Uri root) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(root.AbsoluteUri.TrimEnd('/') + "/") };

    public void Dispose() => _http.Dispose();

    public async Task<JsonArray> ListAsync(string pathAndQuery) => (await GetAsync(pathAndQuery)).AsArray();

    public async Task<JsonNode> GetAsync(string pathAndQuery) =>
        JsonNode.Parse(await _http.GetStringAsync(new Uri(pathAndQuery, UriKind.Relative)))!;

    public async Task<JsonNode?> PostAsync(string path, JsonNode body)
    {
        using var content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"POST {path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    public async Task<JsonNode> PostAsync(string path, HttpContent content)
    {
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"POST {path}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>Running and ended instances of a process, all versions.</summary>
    public Task<JsonArray> InstancesOfAsync(string key) => ListAsync($"history/process-instance?processDefinitionKey={key}");

    public async Task<string> StateOfAsync(string instanceId) => (string)(await GetAsync($"history/process-instance/{instanceId}"))["state"]!;

    /// <summary>External tasks for which the engine accepted more than one completion: always empty, or something ran twice.</summary>
    public async Task<IReadOnlyList<string>> CompletedTwiceAsync() =>
        [.. (await ListAsync("history/external-task-log?successLog=true"))
            .GroupBy(entry => (string)entry!["externalTaskId"]!)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)];
}
