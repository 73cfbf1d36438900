namespace ProcOS.Engine.Camunda7.Http;

/// <summary>Deployed forms: the engine answers 400 where none was deployed.</summary>
internal static class FormContent
{
    public static async Task<EngineContent?> OpenAsync(Camunda7Transport transport, EnginePath path, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.FindContentAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (EngineRefusedException refusal) when (refusal.Status == 400)
        {
            return null;
        }
    }
}
