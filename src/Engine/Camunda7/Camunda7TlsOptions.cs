namespace ProcOS.Engine.Camunda7;

/// <summary>How an https engine is recognised, and how we show who we are. Without any of these: the machine's own trust.</summary>
public sealed record Camunda7TlsOptions
{
    /// <summary>A PEM file of the authorities that are trusted instead of the machine's own.</summary>
    public string? CertificateAuthorityFile { get; set; }

    /// <summary>A PEM file with our certificate; needs <see cref="ClientKeyFile"/> unless it holds the key too.</summary>
    public string? ClientCertificateFile { get; set; }

    /// <summary>The PEM file of the certificate's key, not encrypted.</summary>
    public string? ClientKeyFile { get; set; }

    /// <value>True takes any certificate, a forged one too: for tests on one machine only. The default is false.</value>
    public bool AcceptAnyCertificate { get; set; }
}
