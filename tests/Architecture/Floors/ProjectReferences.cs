using System.Reflection;
using System.Text.RegularExpressions;

namespace ProcOS.Architecture.Floors;

/// <summary>Who references whom: as project files declare it, and as compiled assemblies do it.</summary>
internal static partial class ProjectReferences
{
    public static IEnumerable<string> Declared(string projectXml) =>
        ReferencePattern().Matches(projectXml).Select(match => match.Groups["name"].Value);

    public static IEnumerable<string> Compiled(Assembly assembly) =>
        assembly.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("ProcOS.", StringComparison.Ordinal))
            .Select(name => name["ProcOS.".Length..]);

    [GeneratedRegex("""<ProjectReference\s+Include="[^"]*ProcOS\.(?<name>\w+)\.csproj""")]
    private static partial Regex ReferencePattern();
}
