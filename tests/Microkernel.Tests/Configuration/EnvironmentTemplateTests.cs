using System.Text.RegularExpressions;
using ProcOS.Microkernel.Configuration;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Microkernel.Tests.Configuration;

public sealed partial class EnvironmentTemplateTests
{
    private static readonly string Template = File.ReadAllText(Path.Combine(SharedParts.Repository, ".env.example"));

    [Fact]
    public void Template_AndCode_NameTheSameKeys()
    {
        var inTemplate = KeyLine().Matches(Template).Select(match => match.Groups["key"].Value).ToArray();
        var inCode = ConfigurationKeys.All.Select(key => key.Name).ToArray();

        Assert.Equal(inCode.Order(StringComparer.Ordinal), inTemplate.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Template_EveryWord_IsWhatTheCodeSays() => Assert.Equal(EnvironmentTemplate.Render(), Template);

    [Fact]
    public void ReferencePage_HoldsTheTable()
    {
        var page = File.ReadAllText(Path.Combine(SharedParts.Repository, "docs", "reference", "configuration.md"));

        Assert.Contains(EnvironmentTemplate.RenderTable(), page, StringComparison.Ordinal);
    }

    [Fact]
    public void Template_Secrets_HaveNoValue() =>
        Assert.All(ConfigurationKeys.All.Where(key => key.Secret), key => Assert.Contains($"#{key.Name}=\n", Template, StringComparison.Ordinal));

    [Fact]
    public void Keys_EachProperty_IsInTheList()
    {
        var properties = typeof(ConfigurationKeys).GetProperties().Where(property => property.PropertyType == typeof(ConfigurationKey));

        Assert.Equal(
            properties.Select(property => ((ConfigurationKey)property.GetValue(null)!).Name).Order(StringComparer.Ordinal),
            ConfigurationKeys.All.Select(key => key.Name).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("^#(?<key>[A-Z][A-Z0-9_]*)=", RegexOptions.Multiline)]
    private static partial Regex KeyLine();
}
