using Microsoft.Extensions.DependencyInjection;

namespace ProcOS.Engine.ExternalTasks.Binding;

internal sealed class HandlerInvoker<THandler, TInput, TOutput> : IHandlerInvoker
    where THandler : class, IExternalTaskHandler<TInput, TOutput>
{
    private readonly InputReader<TInput> _input = new();
    private readonly OutputWriter<TOutput> _output = new();

    public async Task<IReadOnlyDictionary<string, VariableValue>> InvokeAsync(
        IServiceProvider services, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        var input = _input.Read(context.Variables);
        var handler = services.GetRequiredService<THandler>();
        var output = await handler.HandleAsync(input, context, cancellationToken).ConfigureAwait(false);
        return _output.Write(output);
    }
}
