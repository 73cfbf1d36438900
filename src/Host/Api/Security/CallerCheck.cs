using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using ProcOS.Foundation.Errors;

namespace ProcOS.Host.Api.Security;

/// <summary>
/// Lets in only callers that know the token. Any web page can reach a loopback port, and a name under its control can
/// be made to point there: so Host and Origin are looked at too.
/// </summary>
internal sealed class CallerCheck
{
    private const string Scheme = "Bearer ";

    private readonly RequestDelegate _next;
    private readonly byte[] _token;
    private readonly IPAddress _bind;

    public CallerCheck(RequestDelegate next, string token, IPAddress bind)
    {
        _next = next;
        _token = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        _bind = bind;
    }

    public Task InvokeAsync(HttpContext context)
    {
        CheckHost(context.Request);
        CheckOrigin(context.Request);
        if (context.Request.Path.Value is not ("/healthz" or "/readyz"))
        {
            CheckToken(context.Request);
        }

        return _next(context);
    }

    // With a wildcard address the names by which others reach this machine are not known here; the token still is.
    private void CheckHost(HttpRequest request)
    {
        var host = request.Host.Host.Trim('[', ']');
        var known = host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && (IPAddress.IsLoopback(address) || address.Equals(_bind)))
            || _bind.Equals(IPAddress.Any) || _bind.Equals(IPAddress.IPv6Any);
        if (!known)
        {
            throw new ProcOsException(ApiErrors.HostRefused, "Host", "localhost or this kernel's address", $"'{request.Host.Value}'");
        }
    }

    private static void CheckOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase))
        {
            throw new ProcOsException(ApiErrors.OriginRefused, "Origin", $"none, or {request.Scheme}://{request.Host.Value}", $"'{origin}'");
        }
    }

    // Digests have one length, so that the comparison tells nothing about the token's.
    private void CheckToken(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var given = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : string.Empty;
        if (!CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), _token))
        {
            throw new ProcOsException(ApiErrors.Unauthorized, request.Path);
        }
    }
}
