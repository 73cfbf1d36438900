namespace ProcOS.Das.Generation.Handlers;

/// <summary>The BPMN errors that <c>process_generation</c> is drawn to catch.</summary>
internal static class ErrorCodes
{
    public const string IntentRefused = "INTENT_REFUSED";

    public const string DeployRefused = "DEPLOY_REFUSED";
}
