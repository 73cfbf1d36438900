using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7;

/// <summary>Makes the REST root out of what people paste.</summary>
public static class RestRoot
{
    private const string DefaultRoot = "/engine-rest";
    private const string EngineStep = "/engine/";

    /// <summary>Ends of addresses that are copied from a tool's settings or a browser and are no roots.</summary>
    private static readonly string[] PastedEnds = ["/deployment/create", "/deployment", "/version", "/engine"];

    /// <summary>The web apps of the distributions, which live beside the REST API.</summary>
    private static readonly string[] WebApps = ["/camunda", "/operaton"];

    public static Uri Normalize(Uri address) => Normalize(address, null);

    /// <summary>The root without a slash at its end; below it the named engine's, if one is named.</summary>
    /// <exception cref="ProcOsException">No http address, or one that carries credentials, or another engine's name.</exception>
    public static Uri Normalize(Uri address, string? engineName)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            throw new ProcOsException(EngineErrors.InvalidAddress, address.ToString(), "an absolute http or https address");
        }

        if (address.UserInfo.Length > 0)
        {
            throw new ProcOsException(
                EngineErrors.InvalidAddress,
                address.Host,
                "an address without credentials",
                "a user name in the address",
                "Set CAMUNDA_USER and CAMUNDA_PASSWORD instead.");
        }

        return new Uri(address.GetLeftPart(UriPartial.Authority) + Named(Cut(address.AbsolutePath), address, engineName));
    }

    /// <summary>The root of the server that a root belongs to: the same, unless it is a named engine's.</summary>
    public static Uri ServerOf(Uri root) =>
        NamedEngine(root.AbsolutePath) is { } step ? new Uri(root.GetLeftPart(UriPartial.Authority) + root.AbsolutePath[..step]) : root;

    private static string Cut(string path)
    {
        path = path.TrimEnd('/');
        foreach (var end in PastedEnds)
        {
            if (path.EndsWith(end, StringComparison.Ordinal))
            {
                path = path[..^end.Length].TrimEnd('/');
                break;
            }
        }

        return path.Length == 0 || WebApps.Any(app => path == app || path.StartsWith(app + "/", StringComparison.Ordinal)) ? DefaultRoot : path;
    }

    private static string Named(string path, Uri address, string? engineName)
    {
        if (string.IsNullOrWhiteSpace(engineName))
        {
            return path;
        }

        var wanted = Uri.EscapeDataString(engineName);
        if (NamedEngine(path) is { } step)
        {
            return path[(step + EngineStep.Length)..] == wanted
                ? path
                : throw new ProcOsException(EngineErrors.InvalidAddress, address.ToString(), $"the root of the server or of engine {engineName}", "the root of another engine");
        }

        return path + EngineStep + wanted;
    }

    /// <summary>Where a path names an engine, with nothing behind the name; null when it names none.</summary>
    private static int? NamedEngine(string path)
    {
        var step = path.LastIndexOf(EngineStep, StringComparison.Ordinal);
        return step >= 0 && path.Length > step + EngineStep.Length && !path[(step + EngineStep.Length)..].Contains('/', StringComparison.Ordinal) ? step : null;
    }
}
