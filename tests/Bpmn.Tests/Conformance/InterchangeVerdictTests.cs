using System.Text;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>
/// The files of many tools, and what a real engine says to them: each tenth, and all of them where
/// <c>PROCOS_TEST_MUTATIONS</c> asks for the long form.
/// </summary>
public sealed class InterchangeVerdictTests(CamundaEngine camunda)
{
    [Fact]
    public async Task Deploy_FilesOfManyTools_AreJudgedAsHere()
    {
        var client = await camunda.GetAsync();
        var step = Environment.GetEnvironmentVariable("PROCOS_TEST_MUTATIONS") is null ? 10 : 1;
        var differences = new List<string>();
        using var judge = new EngineJudge(client);

        foreach (var file in Corpus.Miwg().Where((_, index) => index % step == 0))
        {
            var xml = await File.ReadAllBytesAsync(file);
            var answer = await judge.AskAsync(xml);
            if (!EngineAgreement.IsLeftToTheEngine(Encoding.Latin1.GetString(xml), answer))
            {
                differences.AddRange(EngineAgreement.Differences(xml, answer).Select(difference => $"{file}: {difference}"));
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
