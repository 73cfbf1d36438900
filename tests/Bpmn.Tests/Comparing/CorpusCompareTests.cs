using ProcOS.Bpmn.Comparing;
using Xunit;

namespace ProcOS.Bpmn.Tests.Comparing;

public sealed class CorpusCompareTests
{
    private static readonly IReadOnlyList<(string File, BpmnDocument Document)> Models =
        [.. Corpus.Miwg().Concat(Corpus.Camunda7()).Concat(Corpus.Own()).SelectMany(Read)];

    [Fact]
    public void Compare_WithItself_FindsNothing() => Assert.All(
        Models,
        model => Assert.Empty(BpmnComparer.Compare(model.Document, model.Document).Changes));

    [Fact]
    public void Compare_ReadAgainAfterWriting_FindsNothing() => Assert.All(
        Models,
        model => Assert.Empty(BpmnComparer.Compare(model.Document, BpmnReader.Read(BpmnWriter.Write(model.Document), BpmnReadLimits.Lenient)).Changes));

    [Fact]
    public void Compare_AllIdsMadeAnew_FindsEveryElementAgain()
    {
        var lost = new List<string>();
        foreach (var (file, document) in Models)
        {
            var diff = BpmnComparer.Compare(document, document.WithNewIds());
            lost.AddRange(diff.Changes
                .Where(change => change.Kind != ChangeKind.Changed || change.Properties.Any(property => property.Name != "id"))
                .Select(change => $"{file}: {change.Kind} {change.Element} {string.Join(", ", change.Properties.Skip(1))}"));
        }

        Assert.True(lost.Count == 0, string.Join("\n", lost));
    }

    private static IEnumerable<(string, BpmnDocument)> Read(string file)
    {
        try
        {
            return [(file, BpmnReader.Read(File.ReadAllBytes(file), BpmnReadLimits.Lenient))];
        }
        catch (BpmnReadException)
        {
            // Which files are refused, and why, is the round trip's matter.
            return [];
        }
    }
}
