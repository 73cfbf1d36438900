using Xunit;

namespace ProcOS.TestKit;

/// <summary>
/// Where the real parts (engine, PostgreSQL, models, corpora) lie: the folder <c>shared</c> beside the checkout.
/// Without it a test that needs one is skipped with the reason; where it is there, or CI says it must be, a part that
/// does not come up is a failure.
/// </summary>
public static class SharedParts
{
    /// <summary>The root of the checkout.</summary>
    public static string Repository { get; } = FindRepository();

    private static string Folder => Path.Combine(Path.GetDirectoryName(Repository)!, "shared");

    /// <summary>The path of <paramref name="relative"/> below the folder; skips the running test when the folder is missing.</summary>
    public static string Require(string relative)
    {
        if (!Directory.Exists(Folder))
        {
            Assert.Skip($"{Folder} is missing: it holds the real part '{relative}' that this test needs.");
        }

        var path = Path.Combine(Folder, relative);
        Assert.True(Path.Exists(path), $"{Folder} is there, but {relative} is not.");
        return path;
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ProcOS.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException($"No ProcOS.sln above {AppContext.BaseDirectory}.");
        }

        return folder;
    }
}
