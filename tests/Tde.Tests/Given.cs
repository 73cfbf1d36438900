using System.Text.Json;
using ProcOS.Tde.Specs;
using ProcOS.Tde.Tasks;
using ProcOS.Tde.Tasks.Classify;
using ProcOS.Tde.Tasks.Echo;
using ProcOS.Tde.Tasks.Sum;
using Xunit;

namespace ProcOS.Tde.Tests;

/// <summary>The tasks as they are installed, and specifications for them.</summary>
internal static class Given
{
    public static TaskCatalogue Catalogue => new([new EchoTask(), new SumTask(), new ClassifyTask()]);

    public static TaskSpecParser Parser => new(Catalogue);

    public static JsonElement Json(string json) => JsonElement.Parse(json);

    public static TaskSpec Spec(string task, string inputs, string mode = "deterministic", string id = "t", int steps = 20, int seconds = 30)
    {
        var reading = Parser.Parse(SpecJson(task, inputs, mode, id, steps, seconds));
        Assert.Empty(reading.Issues);
        return reading.Spec!;
    }

    public static string SpecJson(
        string task, string inputs, string mode = "deterministic", string id = "t", int steps = 20, int seconds = 30) =>
        $$"""
        {"version":1,"id":"{{id}}","objective":"Test","task":"{{task}}","mode":"{{mode}}",
         "budget":{"steps":{{steps}},"seconds":{{seconds}} },"inputs":{{inputs}} }
        """;
}
