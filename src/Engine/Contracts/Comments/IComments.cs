namespace ProcOS.Engine;

/// <summary>What people say about tasks and instances. They stay when the task is done.</summary>
public interface IComments
{
    Task<IReadOnlyList<Comment>> ListAsync(CommentScope scope, CancellationToken cancellationToken);

    /// <summary>Null when the task has none of that id.</summary>
    Task<Comment?> FindAsync(string taskId, string commentId, CancellationToken cancellationToken);

    /// <param name="processInstanceId">Makes it one about this instance too.</param>
    Task<Comment> AddAsync(string taskId, string message, string? processInstanceId, CancellationToken cancellationToken);

    /// <summary>Says something else instead; its time is then that of the change.</summary>
    Task ChangeAsync(CommentScope scope, string commentId, string message, CancellationToken cancellationToken);

    /// <summary>One that is gone is no error.</summary>
    Task DeleteAsync(CommentScope scope, string commentId, CancellationToken cancellationToken);

    Task DeleteAllAsync(CommentScope scope, CancellationToken cancellationToken);
}
