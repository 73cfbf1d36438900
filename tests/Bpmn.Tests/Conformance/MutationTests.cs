using System.Globalization;
using ProcOS.Bpmn.Writing;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>
/// Real models, broken by chance, and what a real engine says to them. <c>PROCOS_TEST_MUTATIONS</c> says how many, and
/// <c>PROCOS_TEST_MUTATION_SEED</c> from which seed; without it few are tried from a fixed one.
/// </summary>
public sealed class MutationTests(CamundaEngine camunda)
{
    private const int Few = 250;

    [Fact]
    public async Task Deploy_BrokenModels_AreJudgedAsHere()
    {
        var client = await camunda.GetAsync();
        var (count, seed) = (Setting("PROCOS_TEST_MUTATIONS", Few), Setting("PROCOS_TEST_MUTATION_SEED", 7));
        var models = Directory.GetFiles(Corpus.Camunda7Folder()).Where(file => !file.EndsWith(".jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        var differences = new List<string>();
        using var judge = new EngineJudge(client);

        // One after the other: models share keys, and an engine that takes two of one key at once gives both the same version.
        // From then on it answers 500 to each of that key.
        foreach (var number in Enumerable.Range(seed, count))
        {
            var random = new Random(number);
            var file = models[random.Next(models.Length)];
            if (Broken(file, random) is not { } xml)
            {
                continue;
            }

            var answer = await judge.AskAsync(xml);
            if (!EngineAgreement.IsLeftToTheEngine(xml, answer))
            {
                foreach (var difference in EngineAgreement.Differences(xml, answer))
                {
                    differences.Add($"{number} {Path.GetFileName(file)}: {difference}");
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences.Order(StringComparer.Ordinal)));
    }

    private static string? Broken(string file, Random random)
    {
        BpmnDocument document;
        try
        {
            document = BpmnReader.Read(File.ReadAllBytes(file), BpmnReadLimits.Lenient);
        }
        catch (BpmnReadException)
        {
            return null;
        }

        return XmlTextWriter.Write(document.Tree with { Root = new ModelMutator(random).Mutate(document.Root) });
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
