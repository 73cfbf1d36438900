using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProcOS.Foundation.Correlation;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7;

/// <summary>
/// One request after another to one REST root: credentials, deadlines, errors by origin, and the two repeats that are
/// always safe. Optimistic locking rolled everything back, so any call is repeated at once; reads are repeated when the
/// engine did not answer.
/// </summary>
internal sealed class Camunda7Transport : IDisposable
{
    private const int LockingRepeats = 20;
    private const int ReadAttempts = 3;
    private static readonly TimeSpan ReadPause = TimeSpan.FromMilliseconds(150);

    private readonly HttpClient _http;
    private readonly Camunda7Options _options;
    private readonly TimeProvider _time;
    private readonly string _root;

    public Camunda7Transport(Camunda7Options options, TimeProvider time, HttpMessageHandler? handler = null)
    {
        _options = options;
        _time = time;
        BaseAddress = RestRoot.Normalize(options.BaseAddress);
        _root = BaseAddress.AbsoluteUri.TrimEnd('/') + "/";
        _http = new HttpClient(handler ?? CreateHandler(BaseAddress)) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _http.DefaultRequestHeaders.Authorization = Credentials(options);
    }

    public Uri BaseAddress { get; }

    public TimeProvider Time => _time;

    public TimeSpan ProbeTimeout => _options.ProbeTimeout;

    public void Dispose() => _http.Dispose();

    public Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        RepeatReadAsync(() => SendAsync(HttpMethod.Get, path, null, type, cancellationToken), cancellationToken);

    /// <summary>A question that is too long for a query string.</summary>
    public Task<TAnswer> QueryAsync<TBody, TAnswer>(
        string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken) =>
        RepeatReadAsync(() => PostAsync(path, body, bodyType, answerType, cancellationToken), cancellationToken);

    /// <summary>Null for 404.</summary>
    public async Task<T?> FindAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await GetAsync(path, type, cancellationToken).ConfigureAwait(false);
        }
        catch (EngineRefusedException refusal) when (refusal.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public Task<TAnswer> PostAsync<TBody, TAnswer>(
        string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken, TimeSpan? timeout = null) =>
        SendAsync(HttpMethod.Post, path, () => Content(body, bodyType), answerType, cancellationToken, timeout);

    public Task PostAsync<TBody>(string path, TBody body, JsonTypeInfo<TBody> bodyType, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, path, () => Content(body, bodyType), cancellationToken);

    public async Task SendAsync(HttpMethod method, string path, Func<HttpContent>? body, CancellationToken cancellationToken) =>
        await RepeatOnLockingAsync(() => ExchangeAsync(method, path, body, null, cancellationToken)).ConfigureAwait(false);

    public async Task<T> SendAsync<T>(
        HttpMethod method, string path, Func<HttpContent>? body, JsonTypeInfo<T> type, CancellationToken cancellationToken, TimeSpan? timeout = null)
    {
        var answer = await RepeatOnLockingAsync(() => ExchangeAsync(method, path, body, timeout, cancellationToken)).ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(answer, type) ?? throw NotAnEngine(path, "an empty document", null);
        }
        catch (JsonException exception)
        {
            throw NotAnEngine(path, "an answer in another shape", exception);
        }
    }

    private async Task<T> RepeatReadAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await read().ConfigureAwait(false);
            }
            catch (EngineUnreachableException) when (attempt < ReadAttempts)
            {
                await Task.Delay(ReadPause * attempt, _time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task<byte[]> RepeatOnLockingAsync(Func<Task<byte[]>> exchange)
    {
        for (var repeat = 0; ; repeat++)
        {
            try
            {
                return await exchange().ConfigureAwait(false);
            }
            catch (EngineRefusedException refusal) when (refusal.EngineCode == EngineCodes.OptimisticLocking && repeat < LockingRepeats)
            {
                // The one that won has committed; waiting would only make room for the next conflict.
            }
        }
    }

    private async Task<byte[]> ExchangeAsync(
        HttpMethod method, string path, Func<HttpContent>? body, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout ?? _options.RequestTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        using var request = new HttpRequestMessage(method, _root + path) { Content = body?.Invoke() };
        if (CorrelationId.Current is { } correlation)
        {
            _ = request.Headers.TryAddWithoutValidation(CorrelationId.Header, correlation);
        }

        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var answer = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return answer;
            }

            throw EngineErrorReader.Read((int)response.StatusCode, answer, $"{method} {_root}{path}");
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new EngineUnreachableException(_root + path, $"no answer within {(timeout ?? _options.RequestTimeout).TotalSeconds:0.#} s", true, exception);
        }
        catch (HttpRequestException exception)
        {
            var neverSent = exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
            throw new EngineUnreachableException(_root + path, Reason(exception), !neverSent, exception);
        }
        catch (IOException exception)
        {
            throw new EngineUnreachableException(_root + path, Reason(exception), true, exception);
        }
    }

    private static string Reason(Exception exception) => exception.GetBaseException().Message.TrimEnd('.');

    private static JsonBytes Content<T>(T body, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(body, type));

    private ProcOsException NotAnEngine(string path, string found, Exception? cause) =>
        new(EngineErrors.NotAnEngine, _root + path, "the engine's JSON", found, innerException: cause);

    private static AuthenticationHeaderValue? Credentials(Camunda7Options options) => options switch
    {
        { BearerToken: { Length: > 0 } token } => new AuthenticationHeaderValue("Bearer", token),
        { User: { Length: > 0 } user } => new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}"))),
        _ => null,
    };

    private static SocketsHttpHandler CreateHandler(Uri root) => new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !root.IsLoopback,
    };

    private sealed class JsonBytes : ByteArrayContent
    {
        public JsonBytes(byte[] json)
            : base(json) => Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }
}
