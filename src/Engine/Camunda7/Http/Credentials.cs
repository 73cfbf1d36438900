using System.Net.Http.Headers;
using System.Text;

namespace ProcOS.Engine.Camunda7.Http;

/// <summary>What each request says about who asks.</summary>
internal sealed class Credentials(Camunda7Options options)
{
    private readonly AuthenticationHeaderValue? _fixed = options switch
    {
        { BearerToken: { Length: > 0 } token } => new AuthenticationHeaderValue("Bearer", token),
        { User: { Length: > 0 } user } => new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}"))),
        _ => null,
    };

    public ValueTask<AuthenticationHeaderValue?> GetAsync(CancellationToken cancellationToken) =>
        options.TokenProvider is { } provider ? AskAsync(provider, cancellationToken) : new(_fixed);

    /// <summary>After a 401: the provider's token when it is another one by now, else null.</summary>
    public async ValueTask<AuthenticationHeaderValue?> RenewAsync(AuthenticationHeaderValue? refused, CancellationToken cancellationToken)
    {
        if (options.TokenProvider is not { } provider)
        {
            return null;
        }

        var token = await AskAsync(provider, cancellationToken).ConfigureAwait(false);
        return Equals(token, refused) ? null : token;
    }

    private static async ValueTask<AuthenticationHeaderValue?> AskAsync(
        Func<CancellationToken, ValueTask<string>> provider, CancellationToken cancellationToken)
    {
        try
        {
            return new AuthenticationHeaderValue("Bearer", await provider(cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Without a token nothing was sent, or what was sent was refused: a repeat doubles nothing.
            throw new EngineUnreachableException(nameof(Camunda7Options.TokenProvider), exception.Message.TrimEnd('.'), mayHaveArrived: false, exception);
        }
    }
}
