using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ProcOS.Foundation.Errors;

namespace ProcOS.Store.Migrating;

/// <summary>One migration as it is embedded in its assembly.</summary>
internal sealed partial record MigrationFile(int Number, string Name, string Sql, string Checksum)
{
    /// <summary>All migrations of <paramref name="set"/> in their order.</summary>
    public static IReadOnlyList<MigrationFile> ReadAll(MigrationSet set)
    {
        var files = set.Assembly.GetManifestResourceNames()
            .Select(resource => (Resource: resource, Match: ResourceName().Match(resource)))
            .Where(found => found.Match.Success)
            .Select(found => Read(set.Assembly, found.Resource, found.Match))
            .OrderBy(file => file.Number)
            .ToList();
        for (var index = 0; index < files.Count; index++)
        {
            if (files[index].Number != index + 1)
            {
                throw new ProcOsException(
                    StoreErrors.MigrationsMisnumbered, set.Schema, $"number {index + 1:0000}", files[index].Name);
            }
        }

        return files;
    }

    public static MigrationFile Create(int number, string name, string sql)
    {
        // Line ends differ between checkouts of the same file.
        var text = sql.ReplaceLineEndings("\n");
        return new MigrationFile(number, name, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    private static MigrationFile Read(Assembly assembly, string resource, Match match)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return Create(number, match.Groups["name"].Value, reader.ReadToEnd());
    }

    [GeneratedRegex(@"\.Migrations\.(?<name>(?<number>[0-9]{4})_[A-Za-z0-9_-]+)\.sql$")]
    private static partial Regex ResourceName();
}
