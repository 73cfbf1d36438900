namespace ProcOS.Engine;

/// <summary>The variables of running instances.</summary>
public interface IVariables
{
    /// <summary>Variables wherever they are.</summary>
    IEngineList<VariableInstanceQuery, VariableInstance> Instances { get; }

    /// <summary>All of a scope. A File comes without its content.</summary>
    Task<IReadOnlyDictionary<string, VariableValue>> GetAsync(VariableScope scope, CancellationToken cancellationToken);

    /// <summary>Null when the scope has none of that name.</summary>
    Task<VariableValue?> FindAsync(VariableScope scope, string name, CancellationToken cancellationToken);

    Task SetAsync(VariableScope scope, string name, VariableValue value, CancellationToken cancellationToken);

    /// <summary>Sets and deletes in one transaction.</summary>
    Task ChangeAsync(
        VariableScope scope, IReadOnlyDictionary<string, VariableValue> changes, IReadOnlyList<string> deletions, CancellationToken cancellationToken);

    /// <summary>One that is not there is no error.</summary>
    Task DeleteAsync(VariableScope scope, string name, CancellationToken cancellationToken);

    /// <summary>The bytes of a Bytes or File variable, not buffered; null when there is none.</summary>
    Task<EngineContent?> OpenAsync(VariableScope scope, string name, CancellationToken cancellationToken);

    /// <summary>Sets a Bytes or File variable from a stream, without base64 and without buffering.</summary>
    Task UploadAsync(VariableScope scope, string name, VariableUpload upload, CancellationToken cancellationToken);

    /// <summary>Null when there is none (any more).</summary>
    Task<VariableInstance?> FindInstanceAsync(string variableInstanceId, CancellationToken cancellationToken);

    /// <summary>The bytes of a Bytes or File variable; null when there is none.</summary>
    Task<EngineContent?> OpenInstanceAsync(string variableInstanceId, CancellationToken cancellationToken);
}
