using System.Text.Json;
using ProcOS.Benchmarks.Host.Clients;
using ProcOS.Benchmarks.Soak;

namespace ProcOS.Benchmarks.Parts;

/// <summary>The parts that this program can be, when it is started as one.</summary>
internal static class PartCatalogue
{
    /// <summary>The first argument of a process that is a part.</summary>
    public const string Argument = "--part";

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    public static async Task<int> RunAsync(string name)
    {
        IPart part = name switch
        {
            "host" => new HostClient(),
            "raw" => new RawClient(),
            "stub" => new StubEngine(),
            "soak-host" => new SoakClient(),
            _ => throw new BenchmarkException("PROC-BEN-006", $"There is no part '{name}'."),
        };
        while (await Console.In.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            using var question = JsonDocument.Parse(line);
            var answer = await part.AnswerAsync(question.RootElement.Clone()).ConfigureAwait(false);
            Console.WriteLine(JsonSerializer.Serialize(answer, Json));
        }

        return 0;
    }
}
