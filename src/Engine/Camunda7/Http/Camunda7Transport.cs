using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProcOS.Engine.Waiting;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Http;

/// <summary>Calls to one REST root, repeated where <see cref="FailureClassifier"/> allows it.</summary>
internal sealed class Camunda7Transport : IDisposable
{
    private static readonly Backoff RepeatPause = new() { Base = TimeSpan.FromMilliseconds(150), Max = TimeSpan.FromSeconds(2) };

    private readonly Camunda7Exchange _exchange;
    private readonly Camunda7Options _options;

    public Camunda7Transport(Camunda7Options options, TimeProvider time, HttpMessageHandler? handler = null)
    {
        Camunda7OptionsCheck.Demand(options);
        _options = options;
        Time = time;
        BaseAddress = RestRoot.Normalize(options.BaseAddress, options.EngineName);
        _exchange = new Camunda7Exchange(options, BaseAddress, time, handler);
    }

    /// <summary>The root that all calls go to, a named engine's when one is named.</summary>
    public Uri BaseAddress { get; }

    public TimeProvider Time { get; }

    public TimeSpan ProbeTimeout => _options.ProbeTimeout;

    public void Dispose() => _exchange.Dispose();

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
        var call = new EngineCall(HttpMethod.Get, path.ToString()) { Safety = CallSafety.Repeatable };
        try
        {
            var text = await RepeatAsync(call, () => _exchange.ReadTextAsync(call, cancellationToken), cancellationToken).ConfigureAwait(false);
            return string.IsNullOrEmpty(text) ? null : text;
        }
        catch (EngineRefusedException refusal) when (refusal.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
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
        await RepeatAsync(call, type, cancellationToken).ConfigureAwait(false) is { } answer ? answer : throw _exchange.NotAnEngine(call, "an empty answer", null);

    /// <summary>Null for an answer without a body.</summary>
    public Task<T?> SendOrNothingAsync<T>(EngineCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => RepeatAsync(call, type, cancellationToken);

    /// <summary>The answer's bytes as they come, not buffered; null for 404 and 204.</summary>
    public async Task<EngineContent?> FindContentAsync(EnginePath path, CancellationToken cancellationToken)
    {
        var call = new EngineCall(HttpMethod.Get, path.ToString()) { Safety = CallSafety.Repeatable };
        try
        {
            return await RepeatAsync(call, () => _exchange.OpenAsync(call, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (EngineRefusedException refusal) when (refusal.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private Task<T?> RepeatAsync<T>(EngineCall call, JsonTypeInfo<T>? type, CancellationToken cancellationToken) =>
        RepeatAsync(call, () => _exchange.ReadAsync(call, type, cancellationToken), cancellationToken);

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
                await Task.Delay(RepeatPause.Delay(failures.Silences), Time, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Stands for an answer that nobody reads.</summary>
    private sealed class NoBody;
}
