using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ProcOS.Store.Embedded;

/// <summary>Where the embedded database keeps what, under one data directory.</summary>
internal sealed class EmbeddedFolders
{
    /// <summary>A socket's path may have 108 bytes on Linux; its file name and a margin are taken off.</summary>
    private const int LongestSocketFolder = 85;

    public EmbeddedFolders(string dataDirectory)
    {
        var root = Path.GetFullPath(dataDirectory);
        Store = Path.Combine(root, "store");
        Run = Path.Combine(root, "run");
        Log = Path.Combine(root, "log", "store.log");
        Socket = SocketFolder(Store);
    }

    public string Store { get; }

    public string Run { get; }

    public string Log { get; }

    public string Socket { get; }

    /// <summary>Null before the first owner has announced itself.</summary>
    public EmbeddedOwner? ReadOwner()
    {
        try
        {
            return JsonSerializer.Deserialize<EmbeddedOwner>(
                File.ReadAllText(Path.Combine(Store, "owner.json")), JsonSerializerOptions.Web);
        }
        catch (IOException)
        {
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string SocketFolder(string store)
    {
        var beside = Path.Combine(store, "socket");
        if (Encoding.UTF8.GetByteCount(beside) <= LongestSocketFolder)
        {
            return beside;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(store)));
        var shortRoot = Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 and <= 40 } runtime ? runtime : "/tmp";
        return Path.Combine(shortRoot, $"procos-{hash[..16]}");
    }
}
