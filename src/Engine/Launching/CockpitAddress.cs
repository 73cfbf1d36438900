namespace ProcOS.Engine.Launching;

/// <summary>Cockpit lies beside the REST API of a distribution.</summary>
internal static class CockpitAddress
{
    private const string RestPath = "/engine-rest";

    /// <summary>Null where the REST API lies somewhere else than in a distribution.</summary>
    public static Uri? Of(Uri restRoot) => restRoot.AbsolutePath.EndsWith(RestPath, StringComparison.Ordinal)
        ? new Uri(restRoot.AbsoluteUri[..^RestPath.Length] + "/camunda/app/cockpit/default/")
        : null;
}
