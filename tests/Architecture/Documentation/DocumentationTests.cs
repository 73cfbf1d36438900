using ProcOS.Cli.Shell;
using Xunit;

namespace ProcOS.Architecture.Documentation;

public sealed class DocumentationTests
{
    private static readonly string[] ScriptVerbs = ["start", "stop", "restart", "status", "logs", "test", "demo", "down", "help"];

    private static IEnumerable<SourceFile> Pages => Checkout.Files("docs", ".md")
        .Append(new SourceFile("README.md", File.ReadAllText(Path.Combine(Checkout.Root, "README.md"))));

    [Fact]
    public void Commands_OfEveryPage_AreKnown() =>
        Assert.Empty(Pages.SelectMany(page => Markdown.Commands(page).Where(line => !IsKnown(line)).Select(line => $"{page.Path}: {line}")));

    [Theory]
    [InlineData("./procos.sh demo", true)]
    [InlineData("./procos.sh test --all", true)]
    [InlineData("./procos.sh dance", false)]
    [InlineData("./procos.sh start --fast", false)]
    [InlineData("procos process check FILE", true)]
    [InlineData("procos process check FILE       # needs no kernel", true)]
    [InlineData("procos process paint FILE", false)]
    [InlineData("procos proposal approve ID --hash HASH", true)]
    [InlineData("procos ask \"What is it?\" --loud", false)]
    public void IsKnown_CommandOfAPage_IsToldFromAWrongOne(string line, bool known)
    {
        var page = new SourceFile("docs/a.md", $"Text.\n\n```bash\n{line}\n```\n");

        Assert.Equal(known, IsKnown(Assert.Single(Markdown.Commands(page))));
    }

    [Fact]
    public void Links_OfEveryPage_LeadSomewhere() =>
        Assert.Empty(Pages.SelectMany(page => Markdown.DeadLinks(page, target => Path.Exists(Path.Combine(Checkout.Root, target)))));

    [Fact]
    public void DeadLinks_LinkToNothing_IsNamed()
    {
        var page = new SourceFile("docs/guides/a.md", "[one](../b.md#part) [two](c.md) [web](https://x.y/z)");

        Assert.Equal("docs/guides/a.md: c.md", Assert.Single(Markdown.DeadLinks(page, target => target == "docs/b.md")));
    }

    [Theory]
    [InlineData("docs")]
    [InlineData("docs/adr")]
    public void Index_OfAFolder_NamesEveryPageBelowIt(string folder)
    {
        var index = File.ReadAllText(Path.Combine(Checkout.Root, folder, "README.md"));
        var pages = Checkout.Files(folder, ".md")
            .Select(page => Path.GetRelativePath(folder, page.Path))
            .Where(page => page != "README.md" && !HasIndexOfItsOwn(folder, page));

        Assert.All(pages, page => Assert.Contains($"({page})", index, StringComparison.Ordinal));
    }

    [Fact]
    public void Readme_HasExactlyTheTwoCommands()
    {
        var readme = Pages.Single(page => page.Path == "README.md");

        Assert.Contains("```bash\n./procos.sh demo\n./procos.sh test --all\n```", readme.Text, StringComparison.Ordinal);
    }

    private static bool HasIndexOfItsOwn(string folder, string page) =>
        Path.GetFileName(page) != "README.md" && page.Contains('/', StringComparison.Ordinal)
        && File.Exists(Path.Combine(Checkout.Root, folder, page.Split('/')[0], "README.md"));

    private static bool IsKnown(string line)
    {
        var words = Words(line);
        if (words[0] == "./procos.sh")
        {
            var usage = File.ReadAllText(Path.Combine(Checkout.Root, "procos.sh"));
            return words.Length == 1
                || (ScriptVerbs.Contains(words[1])
                    && words.Where(word => word.StartsWith('-')).All(option => usage.Contains(option, StringComparison.Ordinal)));
        }

        // A page names a verb without its arguments, or with them; an unknown word or option is wrong either way.
        var parsed = CommandLine.BuildTree(Terminal.OfProcess()).Parse(words[1..]);
        return parsed.UnmatchedTokens.Count == 0
            && !parsed.Tokens.Any(token => token.Value.StartsWith("--", StringComparison.Ordinal) && token.Type != System.CommandLine.Parsing.TokenType.Option);
    }

    private static string[] Words(string line) =>
        [.. System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(line)];
}
