using ProcOS.Bpmn.Checking.Style;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Peers;

/// <summary>
/// Our rules of the group <c>style</c> beside bpmnlint's recommended ones over the MIWG suite and our fixtures: the same
/// rules name the same elements, or the table says why not. Fixtures leave the ends of flows out for their readers: bpmnlint
/// gets them with these. Which files bpmn-moddle can read is its own answer in the run. A run with <c>PROCOS_UPDATE_DOCS=1</c> writes table and page
/// anew; reasons that only a person can give are missing then, and the next run fails.
/// </summary>
public sealed class BpmnlintParityTests
{
    private const string Group = "style/";
    private static readonly string[] Rules = [.. StyleRules.All.Select(rule => rule.Id[Group.Length..])];
    private static readonly string Fixtures = Path.Combine(SharedParts.Repository, "tests/Bpmn.Tests/Fixtures/rules");
    private static readonly string Cases = Path.Combine(SharedParts.Repository, "tests/Bpmn.Tests/Fixtures/bpmnlint");

    [Fact]
    public async Task Check_MiwgSuiteAndFixtures_NamesTheElementsThatBpmnlintNamesOrSaysWhyNot()
    {
        var completed = Directory.CreateTempSubdirectory("procos-bpmnlint-");
        try
        {
            var files = Corpus.Miwg()
                .Select(file => (Name: Path.GetRelativePath(Corpus.MiwgFolder(), file), Path: file, Shown: file, Completed: Completed(file, completed.FullName)))
                .Concat(FixtureFiles()
                    .Select(file => (File: file, Completed: Completed(file, completed.FullName)))
                    .Select(file => (Name: "fixtures/" + Path.GetRelativePath(Fixtures, file.File), Path: file.File, Shown: file.Completed, file.Completed)))
                .Concat(Directory.GetFiles(Cases).Select(file => (Name: "cases/" + Path.GetFileName(file), Path: file, Shown: file, Completed: file)))
                .ToArray();
            var theirs = await Bpmnlint.RunAsync([.. files.SelectMany(file => new[] { file.Shown, file.Completed }).Distinct()]);

            var differences = files
                .Where(file => theirs[file.Shown].Error is null)
                .SelectMany(file => Compare(file.Name, Ours(file.Path), theirs[file.Shown].Rules, theirs[file.Completed].Rules))
                .OrderBy(difference => difference.File, StringComparer.Ordinal)
                .ThenBy(difference => difference.Rule, StringComparer.Ordinal)
                .ToArray();

            BpmnlintTable.Read().Expect(BpmnlintReading.Of([.. files.Select(file => (file.Name, theirs[file.Shown]))]), differences);
        }
        finally
        {
            completed.Delete(recursive: true);
        }
    }

    private static IEnumerable<BpmnlintDifference> Compare(
        string file,
        IReadOnlyDictionary<string, string[]> ours,
        IReadOnlyDictionary<string, string[]> theirs,
        IReadOnlyDictionary<string, string[]> theirsCompleted)
    {
        foreach (var rule in Rules)
        {
            var own = ours.GetValueOrDefault(rule, []);
            var others = theirs.GetValueOrDefault(rule, []);
            if (!own.ToHashSet(StringComparer.Ordinal).SetEquals(others))
            {
                yield return new BpmnlintDifference(
                    file,
                    rule,
                    own.ToHashSet(StringComparer.Ordinal).SetEquals(theirsCompleted.GetValueOrDefault(rule, [])) ? BpmnlintTable.MissingEnds : string.Empty,
                    [.. own.Except(others).Order(StringComparer.Ordinal)],
                    [.. others.Except(own).Order(StringComparer.Ordinal)]);
            }
        }
    }

    private static Dictionary<string, string[]> Ours(string file) => BpmnChecker.CheckFile(File.ReadAllBytes(file)).Findings
        .Where(finding => finding.Rule.StartsWith(Group, StringComparison.Ordinal))
        .GroupBy(finding => finding.Rule[Group.Length..], finding => finding.ElementId ?? string.Empty)
        .ToDictionary(rule => rule.Key, rule => rule.Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>The file as our writer writes it, with all ends of flows; the file itself where it cannot be read or nothing is missing.</summary>
    private static string Completed(string file, string folder)
    {
        try
        {
            var document = BpmnReader.Read(File.ReadAllBytes(file), BpmnReadLimits.Lenient);
            var complete = BpmnReader.Read(BpmnWriter.Write(document), BpmnReadLimits.Lenient);
            if (Ends(document) == Ends(complete))
            {
                return file;
            }

            var path = Path.Combine(folder, $"{Guid.NewGuid():N}.bpmn");
            File.WriteAllBytes(path, BpmnWriter.Write(document));
            return path;
        }
        catch (BpmnReadException)
        {
            return file;
        }
    }

    private static int Ends(BpmnDocument document) => document.ElementsOf("incoming").Count + document.ElementsOf("outgoing").Count;

    private static string[] FixtureFiles()
    {
        var files = Directory.GetFiles(Fixtures, "*.bpmn", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
