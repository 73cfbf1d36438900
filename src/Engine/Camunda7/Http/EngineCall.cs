namespace ProcOS.Engine.Camunda7.Http;

/// <summary>One call: what is sent, how long it may take, and what a second delivery would do.</summary>
internal readonly record struct EngineCall(HttpMethod Method, string Path)
{
    public CallSafety Safety { get; init; }

    /// <summary>True goes to the server's root, also where the client speaks to a named engine.</summary>
    public bool IsOfServer { get; init; }

    /// <summary>False for a call whose failures the caller wants to see one by one: a probe, a poll.</summary>
    public bool IsRepeated { get; init; } = true;

    /// <summary>The JSON body.</summary>
    public ReadOnlyMemory<byte>? Json { get; init; }

    /// <summary>A body that is no JSON, made anew for each try.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>Null for the client's own.</summary>
    public TimeSpan? Timeout { get; init; }
}
