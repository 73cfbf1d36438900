using System.Reflection;
using Xunit;

namespace ProcOS.Architecture.Floors;

public sealed class FloorTests
{
    public static TheoryData<string> Projects => [.. Directory
        .EnumerateDirectories(Path.Combine(Checkout.Root, "src"))
        .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
        .Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void ProjectFile_OfEachRoom_ReferencesOnlyFloorsBelow(string project)
    {
        var file = File.ReadAllText(Path.Combine(Checkout.Root, "src", project, $"ProcOS.{project}.csproj"));

        Assert.Empty(FloorPlan.Violations(project, ProjectReferences.Declared(file)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Assembly_OfEachRoom_UsesOnlyFloorsBelow(string project)
    {
        var assembly = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, $"ProcOS.{project}.dll"));

        Assert.Empty(FloorPlan.Violations(project, ProjectReferences.Compiled(assembly)));
    }

    [Theory]
    [InlineData("Microkernel", "Das")]
    [InlineData("Microkernel", "Peo")]
    [InlineData("Microkernel", "Tde")]
    [InlineData("Peo", "Tde")]
    [InlineData("Das", "Tde")]
    [InlineData("Bpmn", "Foundation")]
    [InlineData("Foundation", "Store")]
    [InlineData("Cli", "Store")]
    [InlineData("Engine", "Store")]
    public void Violations_ForbiddenReference_IsNamed(string from, string to)
    {
        var project = $"""<ProjectReference Include="../{to}/ProcOS.{to}.csproj" />""";

        var violation = Assert.Single(FloorPlan.Violations(from, ProjectReferences.Declared(project)));

        Assert.Equal($"{from} uses {to}", violation);
    }

    [Fact]
    public void Violations_UnknownRoom_IsNamed() =>
        Assert.Contains("Attic", Assert.Single(FloorPlan.Violations("Attic", [])), StringComparison.Ordinal);

    [Fact]
    public void Compiled_OfThisAssembly_FindsItsReferences() =>
        Assert.Contains("TestKit", ProjectReferences.Compiled(typeof(FloorTests).Assembly));
}
