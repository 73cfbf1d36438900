using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7;

/// <summary>Makes the REST root out of what people paste.</summary>
public static class RestRoot
{
    private const string PastedPath = "/deployment/create";

    /// <summary>The root without a slash at its end.</summary>
    /// <exception cref="ProcOsException">No http address, or one that carries credentials or a query.</exception>
    public static Uri Normalize(Uri address)
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

        var path = address.AbsolutePath.TrimEnd('/');
        if (path.EndsWith(PastedPath, StringComparison.Ordinal))
        {
            path = path[..^PastedPath.Length].TrimEnd('/');
        }

        return new Uri(address.GetLeftPart(UriPartial.Authority) + (path.Length == 0 ? "/engine-rest" : path));
    }
}
