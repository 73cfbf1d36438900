using Microsoft.Extensions.DependencyInjection;

namespace ProcOS.Engine.ExternalTasks.Binding;

/// <summary>Calls a handler through the middleware around it.</summary>
internal sealed class HandlerPipeline(IReadOnlyList<Type> middleware)
{
    public IReadOnlyList<Type> Middleware { get; } = middleware;

    public Task<IReadOnlyDictionary<string, VariableValue>> InvokeAsync(
        IHandlerInvoker handler, IServiceProvider services, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        if (Middleware.Count == 0)
        {
            return handler.InvokeAsync(services, context, cancellationToken);
        }

        ExternalTaskNext next = (inner, token) => handler.InvokeAsync(services, inner, token);
        for (var i = Middleware.Count - 1; i >= 0; i--)
        {
            var outer = (IExternalTaskMiddleware)services.GetRequiredService(Middleware[i]);
            var rest = next;
            next = (inner, token) => outer.InvokeAsync(inner, rest, token);
        }

        return next(context, cancellationToken);
    }
}
