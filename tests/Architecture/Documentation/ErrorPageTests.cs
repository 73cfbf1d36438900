using System.Text.RegularExpressions;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Architecture.Documentation;

public sealed partial class ErrorPageTests
{
    [Fact]
    public void Page_AndCatalogue_SayTheSame()
    {
        var path = Path.Combine(Checkout.Root, ErrorPage.Path);
        if (Environment.GetEnvironmentVariable("PROCOS_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, ErrorPage.Render(ErrorCatalogue.All));
        }

        Assert.Equal(ErrorPage.Render(ErrorCatalogue.All), File.ReadAllText(path));
    }

    [Fact]
    public void Codes_AreWellFormedAndUnique()
    {
        Assert.All(ErrorCatalogue.All, code => Assert.Matches(CodePattern(), code.Code));
        Assert.Equal(ErrorCatalogue.All.Count, ErrorCatalogue.All.Select(code => code.Code).Distinct().Count());
    }

    [Fact]
    public void Codes_EachDeclared_IsInTheCatalogue()
    {
        var declared = Checkout.Files("src/Foundation/Errors", ".cs")
            .SelectMany(file => DeclaredPattern().Matches(file.Text))
            .Select(match => match.Groups["code"].Value)
            .Order();

        Assert.Equal(declared, ErrorCatalogue.All.Select(code => code.Code).Order());
    }

    [Fact]
    public void Codes_OfTheScripts_AreInTheCatalogue()
    {
        var scripts = Checkout.Files("deploy", ".sh").Append(new SourceFile("procos.sh", File.ReadAllText(Path.Combine(Checkout.Root, "procos.sh"))));

        var used = scripts.SelectMany(file => UsedPattern().Matches(file.Text)).Select(match => match.Value).Distinct().ToList();

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(ErrorCatalogue.All.Select(code => code.Code)));
    }

    [GeneratedRegex(@"^PROC-[A-Z]{3}-\d{3}$")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"""(?<code>PROC-[A-Z]{3}-\d{3})""")]
    private static partial Regex DeclaredPattern();

    [GeneratedRegex(@"PROC-[A-Z]{3}-\d{3}")]
    private static partial Regex UsedPattern();
}
