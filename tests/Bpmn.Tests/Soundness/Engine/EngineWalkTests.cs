using System.Globalization;
using FsCheck.Fluent;
using ProcOS.Bpmn.Tests.Soundness.Reference;
using ProcOS.Engine;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness.Engine;

/// <summary>
/// The real engine judges the game's profile <c>camunda7</c>. <c>PROCOS_SOUND_WALKS</c> says how many random models are
/// walked; without it 20.
/// </summary>
public sealed class EngineWalkTests(CamundaEngine camunda)
{
    private static int Walks =>
        int.TryParse(Environment.GetEnvironmentVariable("PROCOS_SOUND_WALKS"), CultureInfo.InvariantCulture, out var walks) ? walks : 20;

    [Fact]
    public async Task Walk_DecidedCases_StayWithinTheGame()
    {
        var sketches = SoundnessCases.All.Select(row => row.Data.Sketch);

        await AssertAllowedAsync([.. sketches], leastTaken: 0.8);
    }

    [Fact]
    public async Task Walk_RandomModels_StayWithinTheGame()
    {
        var sketches = Gen.Sample(RandomSketches.Walkable.Generator, Walks);

        await AssertAllowedAsync([.. sketches], leastTaken: 0.8);
    }

    private async Task AssertAllowedAsync(IReadOnlyList<string> sketches, double leastTaken)
    {
        var client = await camunda.GetAsync();
        var taken = 0;
        var wrong = new List<string>();
        for (var i = 0; i < sketches.Count; i++)
        {
            try
            {
                wrong.AddRange(await new EngineWalk(client, sketches[i], new Random(i)).RunAsync() is { } found ? [found] : Array.Empty<string>());
                taken++;
            }
            catch (DeploymentRefusedException)
            {
                // Counted below: a generator whose models the engine refuses would show nothing.
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong.Take(5)));
        Assert.True(taken >= leastTaken * sketches.Count, $"The engine took only {taken} of {sketches.Count} models.");
    }
}
