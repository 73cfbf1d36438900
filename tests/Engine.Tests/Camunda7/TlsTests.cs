using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ProcOS.Engine.Camunda7;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Engine.Tests.Camunda7;

public sealed class TlsTests : IDisposable
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-tls-");
    private readonly X509Certificate2 _authority = MakeAuthority();

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Https_UnknownAuthority_IsRefusedAndNothingIsSent()
    {
        using var certificate = Make("server");
        await using var server = await StartAsync(certificate);
        using var client = new Camunda7Client(new Camunda7Options { BaseAddress = server.Address });

        var exception = await Assert.ThrowsAsync<EngineUnreachableException>(() => client.Probe.GetVersionAsync(CancellationToken.None));

        Assert.False(exception.MayHaveArrived);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Https_OurAuthority_IsTrustedAndAnotherOneIsNot()
    {
        using var certificate = Make("server");
        using var other = MakeAuthority();
        await using var server = await StartAsync(certificate);
        using var right = new Camunda7Client(Options(server, new Camunda7TlsOptions { CertificateAuthorityFile = Pem("ca.pem", _authority.ExportCertificatePem()) }));
        using var wrong = new Camunda7Client(Options(server, new Camunda7TlsOptions { CertificateAuthorityFile = Pem("other.pem", other.ExportCertificatePem()) }));

        Assert.Equal("7.24.0", await right.Probe.GetVersionAsync(CancellationToken.None));
        _ = await Assert.ThrowsAsync<EngineUnreachableException>(() => wrong.Probe.GetVersionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Https_ServerWantsACertificate_GetsOurs()
    {
        using var certificate = Make("server");
        using var ours = Make("client");
        await using var server = await StartAsync(certificate, ours.Thumbprint);
        var trust = new Camunda7TlsOptions { CertificateAuthorityFile = Pem("ca.pem", _authority.ExportCertificatePem()) };
        using var key = ours.GetRSAPrivateKey()!;
        using var shown = new Camunda7Client(Options(server, trust with
        {
            ClientCertificateFile = Pem("client.pem", ours.ExportCertificatePem()),
            ClientKeyFile = Pem("client.key", key.ExportPkcs8PrivateKeyPem()),
        }));
        using var hidden = new Camunda7Client(Options(server, trust));

        Assert.Equal("7.24.0", await shown.Probe.GetVersionAsync(CancellationToken.None));
        _ = await Assert.ThrowsAsync<EngineUnreachableException>(() => hidden.Probe.GetVersionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Https_AnyCertificateAccepted_IsForTestsAndWorks()
    {
        using var certificate = Make("server");
        await using var server = await StartAsync(certificate);
        using var client = new Camunda7Client(Options(server, new Camunda7TlsOptions { AcceptAnyCertificate = true }));

        Assert.Equal("7.24.0", await client.Probe.GetVersionAsync(CancellationToken.None));
    }

    [Fact]
    public void Options_FileThatIsNotThere_AreRefused()
    {
        var options = new Camunda7Options { BaseAddress = new Uri("https://engine"), Tls = new Camunda7TlsOptions { CertificateAuthorityFile = "/no/such.pem" } };

        Assert.Equal(EngineErrors.InvalidClientOptions, Assert.Throws<ProcOsException>(() => new Camunda7Client(options)).Error);
    }

    private static Camunda7Options Options(StubServer server, Camunda7TlsOptions tls) => new() { BaseAddress = server.Address, Tls = tls };

    private static Task<StubServer> StartAsync(X509Certificate2 certificate, string? clientMustShow = null) =>
        StubServer.StartAsync((context, _) => StubServer.AnswerAsync(context, 200, """{"version":"7.24.0"}"""), certificate, clientMustShow);

    private static X509Certificate2 MakeAuthority()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=ProcOS test authority", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        return request.CreateSelfSigned(From, To);
    }

    private X509Certificate2 Make(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(_authority, From.AddDays(1), To.AddDays(-1), RandomNumberGenerator.GetBytes(8));
        using var whole = signed.CopyWithPrivateKey(key);

        // On Linux a certificate serves TLS only with a key that is kept, which a loaded one has.
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }

    private string Pem(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
