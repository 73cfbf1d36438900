using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Tasks;

internal sealed class Camunda7Comments(Camunda7Transport transport) : IComments
{
    public async Task<IReadOnlyList<Comment>> ListAsync(CommentScope scope, CancellationToken cancellationToken) =>
        await transport.GetAsync(Of(scope), Camunda7Json.Default.CommentArray, cancellationToken).ConfigureAwait(false);

    public Task<Comment?> FindAsync(string taskId, string commentId, CancellationToken cancellationToken) =>
        transport.FindAsync($"task/{taskId}/comment/{commentId}", Camunda7Json.Default.Comment, cancellationToken);

    public Task<Comment> AddAsync(string taskId, string message, string? processInstanceId, CancellationToken cancellationToken) =>
        transport.PostAsync(
            $"task/{taskId}/comment/create",
            new CommentDto(message, ProcessInstanceId: processInstanceId),
            Camunda7Json.Default.CommentDto,
            Camunda7Json.Default.Comment,
            cancellationToken);

    public Task ChangeAsync(CommentScope scope, string commentId, string message, CancellationToken cancellationToken) =>
        transport.PutAsync(Of(scope), new CommentDto(message, commentId), Camunda7Json.Default.CommentDto, cancellationToken);

    public Task DeleteAsync(CommentScope scope, string commentId, CancellationToken cancellationToken) =>
        transport.DeleteAsync($"{Of(scope)}/{commentId}", cancellationToken, CallSafety.Repeatable);

    public Task DeleteAllAsync(CommentScope scope, CancellationToken cancellationToken) =>
        transport.DeleteAsync(Of(scope), cancellationToken, CallSafety.Repeatable);

    private static EnginePath Of(CommentScope scope) => scope.Collection is null
        ? throw new ProcOsException(EngineErrors.InvalidArgument, nameof(CommentScope), "a task or an instance", "none")
        : $"{scope.Collection}/{scope.Id}/comment";
}
