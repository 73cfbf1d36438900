using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Tests.Conformance;
using ProcOS.Bpmn.Tests.Soundness.Meaning;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness.Engine;

/// <summary>
/// The verdicts of the profile <c>camunda7</c> on small models, put to the engine: it refuses what is ill-formed, never gets
/// stuck in what is sound, and gets stuck by the very run that is told.
/// </summary>
public sealed class EngineAnswerTests(CamundaEngine camunda)
{
    // Ill-formed, as each run fails; a call to a process that is not there; a loop that keeps the engine busy for ever; an
    // event that may come again; one instance of two; runs that are told of a handler alone.
    private static readonly string[] NotAsked =
    [
        "flow into a boundary event",
        "call activity with an error",
        "loop of gateways alone that can be left",
        "event sub-process that is stuck",
        "sub-process of several instances that is stuck",
        "compensation by a sub-process that is stuck",
        "compensation by an event sub-process that is stuck",
    ];

    private static IEnumerable<MeaningCase> Cases => MeaningTests.Cases.Concat(MeaningTests.Definitions).Select(row => row.Data);

    [Fact]
    public async Task Deploy_SmallModels_AreJudgedAsHere()
    {
        using var judge = new EngineJudge(await camunda.GetAsync());
        var wrong = new List<string>();
        foreach (var read in Cases)
        {
            var xml = ModelText.Executable(read.Text, CamundaEngine.UniqueName("judged"));
            var answer = await judge.AskAsync(xml);
            wrong.AddRange(EngineAgreement.Differences(xml, answer).Select(difference => $"{read.Name}: {difference}"));
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public async Task Play_SmallModels_EndAsTheVerdictSays()
    {
        var client = await camunda.GetAsync();
        var wrong = new List<string>();
        var played = 0;
        foreach (var read in Cases.Where(read => !NotAsked.Contains(read.Name)))
        {
            try
            {
                wrong.AddRange(await FaultAsync(client, read) is { } fault ? [$"{read.Name}: {fault}"] : Array.Empty<string>());
                played++;
            }
            catch (DeploymentRefusedException refused)
            {
                if (read.Camunda is not (MeaningCase.IllFormed or MeaningCase.Undefined))
                {
                    wrong.Add($"{read.Name}: refused, {refused.Message}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(played > 100, $"The engine took only {played} models.");
    }

    private static async Task<string?> FaultAsync(Camunda7Client client, MeaningCase read)
    {
        var play = new EnginePlay(client, read.Text);
        switch (read.Camunda)
        {
            case MeaningCase.Deadlock:
                var told = Verdicts.Of(ModelText.Process(read.Text), SoundnessProfile.Camunda7).Decisive!;
                var ends = await play.PlayAsync(plays: 12, told.Run);
                return ends.Any(end => end is EnginePlay.Stuck or EnginePlay.Failed) ? null : $"not stuck after {string.Join(", ", told.Run)}, but {string.Join(' ', ends)}";
            case MeaningCase.Sound or MeaningCase.Dead:
                var found = await play.PlayAsync(plays: 2);
                return found.Any(end => end is EnginePlay.Stuck or EnginePlay.Failed) ? $"{string.Join(' ', found)}" : null;
            case MeaningCase.IllFormed or MeaningCase.Undefined:
                _ = await play.PlayAsync(plays: 0);
                return "the engine takes it";
            default:
                _ = await play.PlayAsync(plays: 0);
                return null;
        }
    }
}
