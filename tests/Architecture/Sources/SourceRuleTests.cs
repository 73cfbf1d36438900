using Xunit;

namespace ProcOS.Architecture.Sources;

public sealed class SourceRuleTests
{
    private static IEnumerable<SourceFile> Source => Checkout.Files("src", ".cs");

    private static IEnumerable<SourceFile> Everything => new[] { "src", "tests", "deploy", "docs", "benchmarks", ".ci" }
        .SelectMany(folder => Checkout.Files(folder, ".cs", ".sh", ".js", ".mjs", ".css", ".razor", ".md"));

    [Fact]
    public void Files_OfTheCheckout_AreShort() => Assert.Empty(SourceRules.TooLong(Everything));

    [Theory]
    [InlineData("src/A/Long.cs", SourceRules.LongestFile)]
    [InlineData("deploy/long.sh", SourceRules.LongestShellFile)]
    public void TooLong_OneLineOver_IsNamed(string path, int limit)
    {
        var fits = new SourceFile(path, new string('\n', limit - 1));
        var over = new SourceFile(path, new string('\n', limit));

        Assert.Empty(SourceRules.TooLong([fits]));
        Assert.StartsWith(path, Assert.Single(SourceRules.TooLong([over])), StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_OfTheSource_AreNotFull() => Assert.Empty(SourceRules.FullFolders(Source));

    [Fact]
    public void FullFolders_OneFileOver_IsNamed()
    {
        var files = Enumerable.Range(0, SourceRules.FullestFolder + 1).Select(number => new SourceFile($"src/A/B/F{number}.cs", ""));

        Assert.StartsWith("src/A/B", Assert.Single(SourceRules.FullFolders(files)), StringComparison.Ordinal);
    }

    [Fact]
    public void Http_IsSpokenOnlyWhereItMayBe() => Assert.Empty(SourceRules.HttpOutsideEngine(Source));

    [Theory]
    [InlineData("src/Microkernel/Boot.cs", "    using var http = new HttpClient();")]
    [InlineData("src/Das/Sources.cs", "internal sealed class Sources(IHttpClientFactory clients);")]
    public void HttpOutsideEngine_ClientInAnotherRoom_IsNamed(string path, string line) =>
        Assert.StartsWith($"{path}:1", Assert.Single(SourceRules.HttpOutsideEngine([new SourceFile(path, line)])), StringComparison.Ordinal);

    [Fact]
    public void HttpOutsideEngine_ClientInEngine_IsAllowed() =>
        Assert.Empty(SourceRules.HttpOutsideEngine([new SourceFile("src/Engine/Client.cs", "new HttpClient();")]));

    [Fact]
    public void Types_OfTheSource_HaveTellingNames() => Assert.Empty(SourceRules.BannedNames(Source));

    [Theory]
    [InlineData("internal sealed class StoreManager")]
    [InlineData("public static class JsonHelpers")]
    [InlineData("internal sealed record TopicWorker(int Id);")]
    public void BannedNames_EmptyWordInTypeName_IsNamed(string line) =>
        Assert.Single(SourceRules.BannedNames([new SourceFile("src/A/B.cs", line)]));

    [Fact]
    public void Source_HoldsNothingUnfinished() => Assert.Empty(SourceRules.Unfinished(Source));

    [Fact]
    public void Unfinished_Marker_IsNamed() =>
        Assert.Single(SourceRules.Unfinished([new SourceFile("src/A/B.cs", "throw new NotImplementedException();")]));

    [Fact]
    public void Files_OfTheSource_HoldOnePublicTypeEach() => Assert.Empty(SourceRules.CrowdedFiles(Source));

    [Fact]
    public void CrowdedFiles_TwoPublicTypes_IsNamed() =>
        Assert.Single(SourceRules.CrowdedFiles([new SourceFile("src/A/B.cs", "public sealed class B;\npublic enum C { One }\n")]));
}
