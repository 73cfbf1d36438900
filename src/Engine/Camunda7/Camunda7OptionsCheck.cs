using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7;

/// <summary>Says what is wrong with options, before anything is sent.</summary>
internal static class Camunda7OptionsCheck
{
    private const int MostConnections = 1000;
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    /// <exception cref="ProcOsException">The first problem.</exception>
    public static void Demand(Camunda7Options options)
    {
        if (Problems(options).FirstOrDefault() is { } problem)
        {
            throw problem;
        }
    }

    public static IEnumerable<ProcOsException> Problems(Camunda7Options options)
    {
        if (Address(options) is { } address)
        {
            yield return address;
        }

        if (options.MaxConnections is < 1 or > MostConnections)
        {
            yield return Invalid(nameof(options.MaxConnections), $"1 to {MostConnections}", $"{options.MaxConnections}");
        }

        (string Name, TimeSpan Value)[] times =
        [
            (nameof(options.RequestTimeout), options.RequestTimeout),
            (nameof(options.ProbeTimeout), options.ProbeTimeout),
            (nameof(options.ConnectTimeout), options.ConnectTimeout),
            (nameof(options.ConnectionLifetime), options.ConnectionLifetime),
        ];
        foreach (var (name, value) in times.Where(time => time.Value <= TimeSpan.Zero || time.Value > LongestTimeout))
        {
            yield return Invalid(name, "more than nothing, at most a day", $"{value}");
        }

        if (options.Password is { Length: > 0 } && options.User is not { Length: > 0 })
        {
            yield return Invalid(nameof(options.User), "a user for the password", "none");
        }

        if (options.Tls.ClientKeyFile is not null && options.Tls.ClientCertificateFile is null)
        {
            yield return Invalid(nameof(options.Tls.ClientCertificateFile), "the certificate of the key", "none");
        }

        string?[] files = [options.Tls.CertificateAuthorityFile, options.Tls.ClientCertificateFile, options.Tls.ClientKeyFile];
        foreach (var file in files.Where(file => file is not null && !File.Exists(file)))
        {
            yield return Invalid("Tls", "a PEM file", $"nothing at {file}");
        }
    }

    private static ProcOsException? Address(Camunda7Options options)
    {
        if (options.BaseAddress is null)
        {
            return Invalid(nameof(options.BaseAddress), "the REST root", "none");
        }

        try
        {
            _ = RestRoot.Normalize(options.BaseAddress, options.EngineName);
            return null;
        }
        catch (ProcOsException problem)
        {
            return problem;
        }
    }

    private static ProcOsException Invalid(string setting, string expected, string found) =>
        new(EngineErrors.InvalidClientOptions, setting, expected, found);
}
