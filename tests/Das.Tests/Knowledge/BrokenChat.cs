using Microsoft.Extensions.AI;
using ProcOS.Foundation.Errors;
using ProcOS.Llm;

namespace ProcOS.Das.Tests.Knowledge;

/// <summary>A chat model whose server is down.</summary>
internal sealed class BrokenChat : IChatClient
{
    public int Calls { get; private set; }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Calls++;
        throw new ModelException(ModelErrors.ServerFailed, "test");
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Answers are not streamed.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
