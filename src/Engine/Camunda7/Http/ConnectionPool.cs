using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace ProcOS.Engine.Camunda7.Http;

/// <summary>The bounded pool of connections to one engine.</summary>
internal static class ConnectionPool
{
    public static SocketsHttpHandler Create(Camunda7Options options, Uri root) => new()
    {
        ConnectTimeout = options.ConnectTimeout,
        MaxConnectionsPerServer = options.MaxConnections,
        PooledConnectionLifetime = options.ConnectionLifetime,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !root.IsLoopback,
        SslOptions = Tls(options.Tls),
    };

    private static SslClientAuthenticationOptions Tls(Camunda7TlsOptions options)
    {
        var tls = new SslClientAuthenticationOptions();
        if (options.CertificateAuthorityFile is { } authorities)
        {
            var trusted = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            trusted.CustomTrustStore.ImportFromPemFile(authorities);
            tls.CertificateChainPolicy = trusted;
        }

        if (options.ClientCertificateFile is { } certificate)
        {
            tls.ClientCertificates = [X509Certificate2.CreateFromPemFile(certificate, options.ClientKeyFile)];
        }

        if (options.AcceptAnyCertificate)
        {
#pragma warning disable CA5359 // Asked for by name, off by default, for a test engine with a certificate of its own making.
            tls.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        }

        return tls;
    }
}
