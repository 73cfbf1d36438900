using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Runtime;

internal sealed class Camunda7Variables(Camunda7Transport transport) : IVariables
{
    private const string AsStored = "false";

    public IEngineList<VariableInstanceQuery, VariableInstance> Instances { get; } =
        new VariableList<VariableInstanceQuery, VariableInstanceSortKey, VariableInstance>(
            transport, "variable-instance", Camunda7Json.Default.VariableInstanceQuery, Camunda7Json.Default.VariableInstanceArray);

    public async Task<IReadOnlyDictionary<string, VariableValue>> GetAsync(VariableScope scope, CancellationToken cancellationToken) =>
        await transport
            .GetAsync(Of(scope).With("deserializeValues", AsStored), Camunda7Json.Default.DictionaryStringVariableValue, cancellationToken)
            .ConfigureAwait(false);

    public async Task<VariableValue?> FindAsync(VariableScope scope, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await transport
                .GetAsync(Of(scope, name).With("deserializeValue", AsStored), Camunda7Json.Default.VariableValue, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (EngineRefusedException refusal) when (refusal.Status == 404)
        {
            return null;
        }
    }

    public Task SetAsync(VariableScope scope, string name, VariableValue value, CancellationToken cancellationToken) =>
        transport.PutAsync(Of(scope, name), value, Camunda7Json.Default.VariableValue, cancellationToken);

    public Task ChangeAsync(
        VariableScope scope, IReadOnlyDictionary<string, VariableValue> changes, IReadOnlyList<string> deletions, CancellationToken cancellationToken) =>
        transport.PostAsync(
            Of(scope), new PatchVariablesDto(changes, deletions), Camunda7Json.Default.PatchVariablesDto, cancellationToken, CallSafety.Repeatable);

    public Task DeleteAsync(VariableScope scope, string name, CancellationToken cancellationToken) =>
        transport.DeleteAsync(Of(scope, name), cancellationToken, CallSafety.Repeatable);

    public Task<EngineContent?> OpenAsync(VariableScope scope, string name, CancellationToken cancellationToken) =>
        transport.FindContentAsync($"{Of(scope, name)}/data", cancellationToken);

    public Task UploadAsync(VariableScope scope, string name, VariableUpload upload, CancellationToken cancellationToken)
    {
        EnginePath path = $"{Of(scope, name)}/data";
        return transport.SendAsync(
            new EngineCall(HttpMethod.Post, path.ToString()) { Safety = CallSafety.Repeatable, Content = () => Form(upload) }, cancellationToken);
    }

    public Task<VariableInstance?> FindInstanceAsync(string variableInstanceId, CancellationToken cancellationToken)
    {
        EnginePath path = $"variable-instance/{variableInstanceId}";
        return transport.FindAsync(path.With("deserializeValue", AsStored), Camunda7Json.Default.VariableInstance, cancellationToken);
    }

    public Task<EngineContent?> OpenInstanceAsync(string variableInstanceId, CancellationToken cancellationToken) =>
        transport.FindContentAsync($"variable-instance/{variableInstanceId}/data", cancellationToken);

    private static EnginePath Of(VariableScope scope) => scope.Collection is null
        ? throw new ProcOsException(EngineErrors.InvalidArgument, nameof(VariableScope), "an instance, an execution or a task", "none")
        : $"{scope.Collection}/{scope.Id}/{scope.Variables}";

    private static EnginePath Of(VariableScope scope, string name) => $"{Of(scope)}/{name}";

    private static MultipartFormDataContent Form(VariableUpload upload) => new()
    {
        new StreamPart(upload.OpenAsync, "data", upload.FileName ?? "data", MediaType(upload)),
        FormPart.Field("valueType", upload.FileName is null ? VariableTypes.Bytes : VariableTypes.File),
    };

    /// <summary>The engine reads a file's encoding from a parameter of the part's type.</summary>
    private static string? MediaType(VariableUpload upload) => upload.Encoding is { } encoding
        ? $"{upload.MimeType ?? StreamPart.AnyBytes}; encoding={encoding}"
        : upload.MimeType;
}
