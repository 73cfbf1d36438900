using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProcOS.Engine.Waiting;
using ProcOS.Foundation.Correlation;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Http;

/// <summary>
/// Calls to one REST root: credentials, deadlines, errors by origin, and the repeats that <see cref="FailureClassifier"/>
/// allows.
/// </summary>
internal sealed class Camunda7Transport : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly Backoff RepeatPause = new() { Base = TimeSpan.FromMilliseconds(150), Max = TimeSpan.FromSeconds(2) };

    private const string Accept = "application/json, */*; q=0.1";

    private readonly HttpMessageInvoker _http;
    private readonly Camunda7Options _options;
    private readonly Credentials _credentials;
    private readonly TimeProvider _time;
    private readonly string _root;
    private readonly string _serverRoot;

    public Camunda7Transport(Camunda7Options options, TimeProvider time, HttpMessageHandler? handler = null)
    {
        Camunda7OptionsCheck.Demand(options);
        _options = options;
        _time = time;
        _credentials = new Credentials(options);
        BaseAddress = RestRoot.Normalize(options.BaseAddress, options.EngineName);
        _root = BaseAddress.AbsoluteUri.TrimEnd('/') + "/";
        _serverRoot = RestRoot.ServerOf(BaseAddress).AbsoluteUri.TrimEnd('/') + "/";

        // Not HttpClient: its own time limit, default headers and buffering, which nothing here uses, cost each call a token and a step.
        _http = new HttpMessageInvoker(handler ?? ConnectionPool.Create(options, BaseAddress));
    }

    /// <summary>The root that all calls go to, a named engine's when one is named.</summary>
    public Uri BaseAddress { get; }

    public TimeProvider Time => _time;

    public TimeSpan ProbeTimeout => _options.ProbeTimeout;

    public void Dispose() => _http.Dispose();

    public async Task<T> GetAsync<T>(EnginePath path, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        await SendAsync(new EngineCall(HttpMethod.Get, path.ToString()) { Safety = CallSafety.Repeatable }, type, cancellationToken).ConfigureAwait(false);

    /// <summary>Null for 404 and for an empty answer.</summary>
    public async Task<T?> FindAsync<T>(EnginePath path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await SendOrNothingAsync(new EngineCall(HttpMethod.Get, path.ToString()) { Safety = CallSafety.Repeatable }, type, cancellationToken).ConfigureAwait(false);
        }
        catch (EngineRefusedException refusal) when (refusal.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Plain text; null for 404, 204 and an empty one.</summary>
    public async Task<string?> FindTextAsync(EnginePath path, CancellationToken cancellationToken)
    {
        if (await FindContentAsync(path, cancellationToken).ConfigureAwait(false) is not { } content)
        {
            return null;
        }

        await using (content.ConfigureAwait(false))
        {
            using var reader = new StreamReader(content.Stream);
            return await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false) is { Length: > 0 } text ? text : null;
        }
    }

    /// <summary>A call with a JSON body, to be sent.</summary>
    public static EngineCall Call<T>(HttpMethod method, EnginePath path, T body, JsonTypeInfo<T> type, CallSafety safety = CallSafety.Once) =>
        new(method, path.ToString()) { Safety = safety, Json = JsonSerializer.SerializeToUtf8Bytes(body, type) };

    /// <summary>A question that is too long for a query string.</summary>
    public Task<TAnswer> QueryAsync<TBody, TAnswer>(
        EnginePath path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken) =>
        SendAsync(Call(HttpMethod.Post, path, body, bodyType, CallSafety.Repeatable), answerType, cancellationToken);

    public Task<TAnswer> PostAsync<TBody, TAnswer>(
        EnginePath path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken) =>
        SendAsync(Call(HttpMethod.Post, path, body, bodyType, CallSafety.Once), answerType, cancellationToken);

    public Task PostAsync<TBody>(
        EnginePath path, TBody body, JsonTypeInfo<TBody> bodyType, CancellationToken cancellationToken, CallSafety safety = CallSafety.Once) =>
        SendAsync(Call(HttpMethod.Post, path, body, bodyType, safety), cancellationToken);

    public Task PostAsync(EnginePath path, CancellationToken cancellationToken, CallSafety safety = CallSafety.Once) =>
        SendAsync(new EngineCall(HttpMethod.Post, path.ToString()) { Safety = safety }, cancellationToken);

    /// <summary>Sets what is there to a value: once or twice is the same.</summary>
    public Task PutAsync<TBody>(EnginePath path, TBody body, JsonTypeInfo<TBody> bodyType, CancellationToken cancellationToken) =>
        SendAsync(Call(HttpMethod.Put, path, body, bodyType, CallSafety.Repeatable), cancellationToken);

    public Task DeleteAsync(EnginePath path, CancellationToken cancellationToken, CallSafety safety = CallSafety.Once) =>
        SendAsync(new EngineCall(HttpMethod.Delete, path.ToString()) { Safety = safety }, cancellationToken);

    public Task SendAsync(EngineCall call, CancellationToken cancellationToken) => RepeatAsync<NoBody>(call, type: null, cancellationToken);

    public async Task<T> SendAsync<T>(EngineCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        await RepeatAsync(call, type, cancellationToken).ConfigureAwait(false) is { } answer ? answer : throw NotAnEngine(call, "an empty answer", null);

    /// <summary>Null for an answer without a body.</summary>
    public Task<T?> SendOrNothingAsync<T>(EngineCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => RepeatAsync(call, type, cancellationToken);

    /// <summary>The answer's bytes as they come, not buffered; null for 404 and 204.</summary>
    public async Task<EngineContent?> FindContentAsync(EnginePath path, CancellationToken cancellationToken)
    {
        var call = new EngineCall(HttpMethod.Get, path.ToString()) { Safety = CallSafety.Repeatable };
        try
        {
            return await RepeatAsync(call, () => OpenOnceAsync(call, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (EngineRefusedException refusal) when (refusal.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private Task<T?> RepeatAsync<T>(EngineCall call, JsonTypeInfo<T>? type, CancellationToken cancellationToken) =>
        RepeatAsync(call, () => ExchangeAsync(call, type, cancellationToken), cancellationToken);

    private async Task<T> RepeatAsync<T>(EngineCall call, Func<Task<T>> exchange, CancellationToken cancellationToken)
    {
        for (var failures = default(CallFailures); ;)
        {
            var cause = FailureCause.Other;
            try
            {
                return await exchange().ConfigureAwait(false);
            }
            catch (ProcOsException exception) when (IsWorthATry(call, cause = FailureClassifier.CauseOf(exception), failures))
            {
                // Once more, below.
            }

            if (cause != FailureCause.Conflict)
            {
                await Task.Delay(RepeatPause.Delay(failures.Silences), _time, cancellationToken).ConfigureAwait(false);
            }

            failures = failures.With(cause);
        }
    }

    private static bool IsWorthATry(EngineCall call, FailureCause cause, CallFailures failures) =>
        FailureClassifier.Decide(call.Safety, cause, failures) switch
        {
            AfterFailure.RepeatAtOnce => true,
            AfterFailure.RepeatLater => call.IsRepeated,
            _ => false,
        };

    private async Task<T?> ExchangeAsync<T>(EngineCall call, JsonTypeInfo<T>? type, CancellationToken cancellationToken)
    {
        using var deadline = new CallDeadline(call.Timeout ?? _options.RequestTimeout, _time, cancellationToken);
        try
        {
            using var response = await SendOnceAsync(call, deadline.Token).ConfigureAwait(false);
            if (type is null || response.StatusCode == HttpStatusCode.NoContent)
            {
                return default;
            }

            var body = await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
            return await JsonSerializer.DeserializeAsync(body, type, deadline.Token).ConfigureAwait(false);
        }
        catch (JsonException exception)
        {
            throw NotAnEngine(call, "an answer in another shape", exception);
        }
        catch (Exception exception) when (NoAnswer(exception, call, cancellationToken) is { } silence)
        {
            throw silence;
        }
    }

    private async Task<EngineContent?> OpenOnceAsync(EngineCall call, CancellationToken cancellationToken)
    {
        using var deadline = new CallDeadline(call.Timeout ?? _options.RequestTimeout, _time, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await SendOnceAsync(call, deadline.Token).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NoContent)
            {
                response.Dispose();
                return null;
            }

            return new EngineContent(response, await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            response?.Dispose();
            throw NoAnswer(exception, call, cancellationToken) ?? exception;
        }
    }

    /// <summary>An answer of success; anything else is thrown by its origin.</summary>
    private async Task<HttpResponseMessage> SendOnceAsync(EngineCall call, CancellationToken cancellationToken)
    {
        var authorization = await _credentials.GetAsync(cancellationToken).ConfigureAwait(false);
        using var request = Request(call, authorization);
        var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.Unauthorized &&
            await _credentials.RenewAsync(authorization, cancellationToken).ConfigureAwait(false) is { } renewed)
        {
            response.Dispose();
            using var again = Request(call, renewed);
            response = await _http.SendAsync(again, cancellationToken).ConfigureAwait(false);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var error = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            throw EngineErrorReader.Read((int)response.StatusCode, error, $"{call.Method} {AddressOf(call)}");
        }
    }

    private HttpRequestMessage Request(EngineCall call, AuthenticationHeaderValue? authorization)
    {
        var request = new HttpRequestMessage(call.Method, AddressOf(call));
        request.Headers.Authorization = authorization;
        _ = request.Headers.TryAddWithoutValidation("Accept", Accept);
        if (CorrelationId.Current is { } correlation)
        {
            _ = request.Headers.TryAddWithoutValidation(CorrelationId.Header, correlation);
        }

        if (call.Json is { } json)
        {
            request.Content = new ReadOnlyMemoryContent(json);
            request.Content.Headers.ContentType = Json;
        }
        else
        {
            request.Content = call.Content?.Invoke();
        }

        return request;
    }

    /// <summary>Null when the exception is no silence of the engine.</summary>
    private EngineUnreachableException? NoAnswer(Exception exception, EngineCall call, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException when !cancellationToken.IsCancellationRequested =>
            new EngineUnreachableException(AddressOf(call), $"no answer within {(call.Timeout ?? _options.RequestTimeout).TotalSeconds:0.#} s", true, exception),
        HttpRequestException failure => new EngineUnreachableException(AddressOf(call), Reason(failure), !WasNeverSent(failure), failure),
        IOException failure => new EngineUnreachableException(AddressOf(call), Reason(failure), true, failure),
        _ => null,
    };

    private static bool WasNeverSent(HttpRequestException failure) => failure.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static string Reason(Exception exception) => exception.GetBaseException().Message.TrimEnd('.');

    private string AddressOf(EngineCall call) => (call.IsOfServer ? _serverRoot : _root) + call.Path;

    private ProcOsException NotAnEngine(EngineCall call, string found, Exception? cause) =>
        new(EngineErrors.NotAnEngine, AddressOf(call), "the engine's JSON", found, innerException: cause);

    /// <summary>Stands for an answer that nobody reads.</summary>
    private sealed class NoBody;
}
