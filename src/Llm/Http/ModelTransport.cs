using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProcOS.Foundation.Errors;

namespace ProcOS.Llm.Http;

/// <summary>
/// JSON calls to one model server, with deadlines and typed errors. It repeats nothing: whoever calls knows whether
/// waiting is worth it, and an external task is repeated by the engine.
/// </summary>
internal sealed class ModelTransport : IDisposable
{
    private const int MaximumAnswerBytes = 64 * 1024 * 1024;
    private const int MaximumQuotedError = 300;

    private readonly HttpClient _http;
    private readonly string? _apiKey;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _clock;

    public ModelTransport(string provider, Uri baseAddress, string? apiKey, TimeSpan timeout, TimeProvider clock)
    {
        Provider = provider;
        _apiKey = string.IsNullOrWhiteSpace(apiKey) ? null : apiKey;
        _timeout = timeout;
        _clock = clock;

        // A redirect could carry the key and the texts to another server than the one that was configured.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        _http = new HttpClient(handler)
        {
            BaseAddress = baseAddress.AbsoluteUri.EndsWith('/') ? baseAddress : new Uri(baseAddress.AbsoluteUri + "/"),
            MaxResponseContentBufferSize = MaximumAnswerBytes,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (_apiKey is not null)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _apiKey);
        }
    }

    public string Provider { get; }

    public Uri BaseAddress => _http.BaseAddress!;

    /// <summary>Posts and answers the whole document.</summary>
    public async Task<JsonElement> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(_timeout, _clock, cancellationToken);
        try
        {
            using var response = await SendAsync(path, body, HttpCompletionOption.ResponseContentRead, deadline.Token).ConfigureAwait(false);
            var bytes = await response.Content.ReadAsByteArrayAsync(deadline.Token).ConfigureAwait(false);
            return JsonDocument.Parse(bytes).RootElement;
        }
        catch (Exception exception) when (Translate(exception, path, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }

    /// <summary>Posts and answers the lines as they come; the deadline starts anew with each line.</summary>
    public async IAsyncEnumerable<string> StreamAsync(
        string path, JsonObject body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(_timeout, _clock, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            StreamReader reader;
            try
            {
                response = await SendAsync(path, body, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
                reader = new StreamReader(await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false));
            }
            catch (Exception exception) when (Translate(exception, path, cancellationToken) is { } translated)
            {
                throw translated;
            }

            while (true)
            {
                string? line;
                try
                {
                    deadline.Restart();
                    line = await reader.ReadLineAsync(deadline.Token).ConfigureAwait(false);
                }
                catch (Exception exception) when (Translate(exception, path, cancellationToken) is { } translated)
                {
                    throw translated;
                }

                if (line is null)
                {
                    yield break;
                }

                yield return line;
            }
        }
        finally
        {
            response?.Dispose();
        }
    }

    /// <summary>The error for an answer that lacks what <paramref name="expected"/> says.</summary>
    public ModelException Malformed(string path, string expected, Exception? cause = null) =>
        new(ModelErrors.AnswerMalformed, Subject(path), expected, "something else", cause);

    /// <summary>An error that the server reported inside of an answer.</summary>
    public ModelException Reported(string path, string message) =>
        new(ModelErrors.ServerFailed, Subject(path), found: Quote(message));

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(
        string path, JsonObject body, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        var response = await _http.SendAsync(request, completion, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            var error = response.StatusCode switch
            {
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ModelErrors.CredentialsRefused,
                HttpStatusCode.TooManyRequests => ModelErrors.RateLimited,
                >= HttpStatusCode.InternalServerError => ModelErrors.ServerFailed,
                _ => ModelErrors.RequestRefused,
            };
            throw new ModelException(error, Subject(path), found: $"HTTP {(int)response.StatusCode}: {Quote(MessageIn(text))}")
            {
                Status = response.StatusCode,
                RetryAfter = WaitAskedFor(response.Headers.RetryAfter),
            };
        }
    }

    private TimeSpan? WaitAskedFor(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date && date > _clock.GetUtcNow() ? date - _clock.GetUtcNow() : null);

    private ModelException? Translate(Exception exception, string path, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException when !cancellationToken.IsCancellationRequested =>
            new ModelException(ModelErrors.TimedOut, Subject(path), $"an answer within {_timeout}", "none", exception),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
            new ModelException(ModelErrors.AnswerMalformed, Subject(path), $"at most {MaximumAnswerBytes} bytes", "more", exception),
        HttpRequestException or IOException =>
            new ModelException(ModelErrors.Unreachable, Subject(path), found: Quote(exception.Message), innerException: exception),
        JsonException => Malformed(path, "a JSON document", exception),
        _ => null,
    };

    // User info in a URL is a secret; the path and host are not.
    private string Subject(string path) =>
        $"{Provider} at {BaseAddress.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}{BaseAddress.AbsolutePath}{path}";

    private string Quote(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = _apiKey is null ? line : line.Replace(_apiKey, "***", StringComparison.Ordinal);
        return line.Length <= MaximumQuotedError ? line : line[..MaximumQuotedError] + "…";
    }

    /// <summary>OpenAI answers <c>{"error":{"message"}}</c>, Ollama <c>{"error":"…"}</c>, proxies anything.</summary>
    private static string MessageIn(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("error", out var error))
            {
                return error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var message) ? message.ToString() : error.ToString();
            }
        }
        catch (JsonException)
        {
            // Not JSON: the text itself is the best there is.
        }

        return text;
    }

    /// <summary>Cancels when the caller does, or when time is up.</summary>
    private sealed class Deadline : IDisposable
    {
        private readonly CancellationTokenSource _linked;
        private readonly ITimer _timer;
        private readonly TimeSpan _timeout;

        public Deadline(TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken)
        {
            _timeout = timeout;
            _linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            _timer = clock.CreateTimer(
                static state => ((CancellationTokenSource)state!).Cancel(), _linked, timeout, Timeout.InfiniteTimeSpan);
        }

        public CancellationToken Token => _linked.Token;

        public void Restart() => _timer.Change(_timeout, Timeout.InfiniteTimeSpan);

        public void Dispose()
        {
            _timer.Dispose();
            _linked.Dispose();
        }
    }
}
