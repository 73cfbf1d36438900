using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ProcOS.Foundation.Correlation;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Kernel;

/// <summary>The kernel's HTTP API: JSON in, JSON out, a refusal as an exception.</summary>
internal sealed class KernelClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly KernelFile _kernel;

    public KernelClient(KernelFile kernel, TimeSpan timeout)
    {
        _kernel = kernel;

        // A proxy of the environment must never see the token of a loopback address.
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = kernel.Url, Timeout = timeout };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", kernel.Token);
        _http.DefaultRequestHeaders.Add(CorrelationId.Header, CorrelationId.New());
    }

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Get, path, content: null, cancellation);

    public Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body), cancellation);

    /// <summary>Like <see cref="GetAsync"/>, for an address whose refusal (503) carries the answer: probes and health.</summary>
    public async Task<(bool Ok, JsonElement Answer)> ProbeAsync(string path, CancellationToken cancellation)
    {
        using var response = await ExchangeAsync(HttpMethod.Get, path, content: null, cancellation);
        var answer = await ReadAsync(response, path, cancellation);
        if (KernelRefusedException.From(answer) is { } refusal)
        {
            throw refusal;
        }

        return (response.IsSuccessStatusCode, answer);
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using var response = await ExchangeAsync(method, path, content, cancellation);
        var answer = await ReadAsync(response, path, cancellation);
        if (response.IsSuccessStatusCode)
        {
            return answer;
        }

        throw KernelRefusedException.From(answer) as Exception
            ?? new ProcOsException(CommandLineErrors.BadAnswer, $"{method} {path}", found: $"status {(int)response.StatusCode} without an error");
    }

    private async Task<HttpResponseMessage> ExchangeAsync(
        HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(method, path) { Content = content };
            return await _http.SendAsync(request, cancellation);
        }
        catch (HttpRequestException unreachable)
        {
            throw new ProcOsException(
                CommandLineErrors.NotRunning,
                $"process {_kernel.Pid} at {_kernel.Url} does not answer",
                found: unreachable.Message.TrimEnd('.'),
                innerException: unreachable);
        }
        catch (TaskCanceledException late) when (late.InnerException is TimeoutException)
        {
            var limit = _http.Timeout.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            throw new ProcOsException(CommandLineErrors.TooSlow, $"{method} {path}", expected: $"an answer within {limit} s", innerException: late);
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, string path, CancellationToken cancellation)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellation);
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(bytes);
        }
        catch (JsonException broken)
        {
            throw new ProcOsException(
                CommandLineErrors.BadAnswer,
                path,
                expected: "JSON",
                found: $"status {(int)response.StatusCode} and {bytes.Length} other bytes",
                innerException: broken);
        }
    }
}
