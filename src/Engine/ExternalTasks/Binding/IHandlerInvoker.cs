namespace ProcOS.Engine.ExternalTasks.Binding;

/// <summary>Calls one kind of handler without knowing its types.</summary>
internal interface IHandlerInvoker
{
    Task<IReadOnlyDictionary<string, VariableValue>> InvokeAsync(IServiceProvider services, ExternalTaskContext context, CancellationToken cancellationToken);
}
