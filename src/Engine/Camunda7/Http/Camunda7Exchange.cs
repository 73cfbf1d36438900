using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProcOS.Foundation.Correlation;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Http;

/// <summary>One call and its answer: credentials, deadline, errors by origin. Nothing is repeated here, but a call with renewed credentials.</summary>
internal sealed class Camunda7Exchange : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private const string Accept = "application/json, */*; q=0.1";

    private readonly HttpMessageInvoker _http;
    private readonly Camunda7Options _options;
    private readonly Credentials _credentials;
    private readonly TimeProvider _time;
    private readonly string _root;
    private readonly string _serverRoot;

    public Camunda7Exchange(Camunda7Options options, Uri root, TimeProvider time, HttpMessageHandler? handler)
    {
        _options = options;
        _time = time;
        _credentials = new Credentials(options);
        _root = root.AbsoluteUri.TrimEnd('/') + "/";
        _serverRoot = RestRoot.ServerOf(root).AbsoluteUri.TrimEnd('/') + "/";

        // Not HttpClient: its own time limit, default headers and buffering, which nothing here uses, cost each call a token and a step.
        _http = new HttpMessageInvoker(handler ?? ConnectionPool.Create(options, root));
    }

    /// <summary>The answer as JSON; nothing where there is none, or where no <paramref name="type"/> is given to read it.</summary>
    public async Task<T?> ReadAsync<T>(EngineCall call, JsonTypeInfo<T>? type, CancellationToken cancellationToken)
    {
        using var deadline = new CallDeadline(call.Timeout ?? _options.RequestTimeout, _time, cancellationToken);
        try
        {
            using var response = await SendAsync(call, deadline.Token).ConfigureAwait(false);
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

    /// <summary>The answer as text.</summary>
    public async Task<string> ReadTextAsync(EngineCall call, CancellationToken cancellationToken)
    {
        using var deadline = new CallDeadline(call.Timeout ?? _options.RequestTimeout, _time, cancellationToken);
        try
        {
            using var response = await SendAsync(call, deadline.Token).ConfigureAwait(false);
            return await response.Content.ReadAsStringAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (NoAnswer(exception, call, cancellationToken) is { } silence)
        {
            throw silence;
        }
    }

    /// <summary>The answer's bytes as they come, not buffered; null for an answer without a body.</summary>
    public async Task<EngineContent?> OpenAsync(EngineCall call, CancellationToken cancellationToken)
    {
        using var deadline = new CallDeadline(call.Timeout ?? _options.RequestTimeout, _time, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await SendAsync(call, deadline.Token).ConfigureAwait(false);
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
    private async Task<HttpResponseMessage> SendAsync(EngineCall call, CancellationToken cancellationToken)
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
        // How the connection pool says that no connection was had in time.
        OperationCanceledException { InnerException: TimeoutException timeout } when !cancellationToken.IsCancellationRequested =>
            new EngineUnreachableException(AddressOf(call), timeout.Message.TrimEnd('.'), mayHaveArrived: false, exception),
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

    public ProcOsException NotAnEngine(EngineCall call, string found, Exception? cause) =>
        new(EngineErrors.NotAnEngine, AddressOf(call), "the engine's JSON", found, innerException: cause);

    public void Dispose() => _http.Dispose();
}
