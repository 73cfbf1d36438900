using ProcOS.Das.Knowledge;
using ProcOS.Das.Knowledge.Manifest;
using ProcOS.Das.Knowledge.Sources;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Das.Tests.Knowledge;

public sealed class SourcesAndManifestTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-sources-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Scan_FolderWithEverything_TakesTextsInOrderAndOnce()
    {
        Write("docs/b.md", "b");
        Write("docs/a/z.txt", "z");
        Write("docs/.hidden/x.md", "x");
        Write("docs/node_modules/y.md", "y");
        Write("docs/picture.png", "p");
        File.CreateSymbolicLink(In("docs/same.md"), In("docs/b.md"));

        var entries = await Scanner("docs", "docs/b.md", "none.md").ScanAsync(CancellationToken.None);

        Assert.Equal(["docs/a/z.txt", "docs/b.md", "none.md"], entries.Select(entry => entry.Name));
        Assert.Equal([true, true, false], entries.Select(entry => entry.Hash is not null));
    }

    [Fact]
    public async Task Read_LinkOutOfTheFolder_IsRefused()
    {
        Write("secret.md", "secret");
        Write("docs/a.md", "a");
        File.CreateSymbolicLink(In("docs/link.md"), In("secret.md"));

        var entries = await Scanner("docs").ScanAsync(CancellationToken.None);
        var exception = await Assert.ThrowsAsync<ProcOsException>(() => Reader().ReadAsync(In("docs/link.md"), In("docs"), CancellationToken.None));

        Assert.Null(entries.Single(entry => entry.Name == "docs/link.md").Hash);
        Assert.Equal(KnowledgeErrors.SourceOutside, exception.Error);
    }

    [Theory]
    [InlineData("circle.md", "PROC-KNW-011")]
    [InlineData("nothing.md", "PROC-KNW-001")]
    [InlineData("large.md", "PROC-KNW-004")]
    [InlineData("latin1.md", "PROC-KNW-003")]
    [InlineData("nul.md", "PROC-KNW-003")]
    [InlineData("folder.md", "PROC-KNW-011")]
    public async Task Read_WhatIsNoSource_HasItsOwnCode(string name, string code)
    {
        File.CreateSymbolicLink(In("circle.md"), In("circle.md"));
        Write("large.md", new string('x', 2_000));
        File.WriteAllBytes(In("latin1.md"), [0x66, 0xFC, 0x72]);
        Write("nul.md", "a\0b");
        _ = Directory.CreateDirectory(In("folder.md"));

        var exception = await Assert.ThrowsAsync<ProcOsException>(() => Reader().ReadAsync(In(name), _folder.FullName, CancellationToken.None));

        Assert.Equal(code, exception.Error.Code);
    }

    [Fact]
    public async Task Scan_TooManyFiles_IsRefused()
    {
        for (var index = 0; index < 4; index++)
        {
            Write($"docs/{index}.md", "x");
        }

        var exception = await Assert.ThrowsAsync<ProcOsException>(() => Scanner("docs").ScanAsync(CancellationToken.None));

        Assert.Equal(KnowledgeErrors.TooManySources, exception.Error);
    }

    [Theory]
    [InlineData("{\"storeId\":\"s\",\"se")]
    [InlineData("{")]
    [InlineData("ä")]
    public async Task Append_AfterATornLine_CutsItOffAndKeepsTheRest(string torn)
    {
        var path = In("knowledge/manifest.jsonl");
        var file = new ManifestFile(path);
        await file.AppendAsync([Entry(1), Entry(2)], CancellationToken.None);
        await File.AppendAllTextAsync(path, torn);

        Assert.Equal([1, 2], (await file.ReadAsync(CancellationToken.None)).Select(entry => entry.Seq));
        await file.AppendAsync([Entry(3)], CancellationToken.None);

        Assert.Equal([Entry(1), Entry(2), Entry(3)], await file.ReadAsync(CancellationToken.None));
        Assert.Equal(3, (await File.ReadAllLinesAsync(path)).Length);
    }

    private static ManifestEntry Entry(long seq) =>
        new("s", seq, "words", "ä\n\"b\".md", "00ff", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "ok", 3, null);

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string name, string text)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        File.WriteAllText(In(name), text);
    }

    private SourceReader Reader() => new(Options([]));

    private SourceScanner Scanner(params string[] sources) => new(Options(sources), Reader());

    private KnowledgeOptions Options(string[] sources) => new()
    {
        Root = _folder.FullName,
        DataDirectory = _folder.FullName,
        Sources = sources,
        MaxSourceBytes = 1_000,
        MaxSources = 3,
    };
}
