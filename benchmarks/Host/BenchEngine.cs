using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Benchmarks.Host.Clients;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.Engine.Launching;
using ProcOS.Foundation.Supervision;

namespace ProcOS.Benchmarks.Host;

/// <summary>A Camunda 7.24 in memory with the processes of the benchmark.</summary>
internal sealed class BenchEngine : IAsyncDisposable
{
    /// <summary>Two tasks, one after the other, on <see cref="TwoTopics"/>.</summary>
    public const string Two = "bench_two";

    /// <summary>One task on <c>bench.idle</c>.</summary>
    public const string Idle = "bench_idle";

    private const int Starters = 4;

    private readonly IRunningEngine _engine;
    private readonly DirectoryInfo _folder;

    private BenchEngine(IRunningEngine engine, DirectoryInfo folder)
    {
        _engine = engine;
        _folder = folder;
    }

    public static IReadOnlyList<string> TwoTopics { get; } = ["bench.first", "bench.second"];

    /// <summary>Each is the topic of the one task of the process <c>bench_ten_N</c>.</summary>
    public static IReadOnlyList<string> TenTopics { get; } = [.. Enumerable.Range(0, 10).Select(number => $"bench.ten.{number}")];

    public string Url => _engine.BaseAddress.AbsoluteUri.TrimEnd('/');

    public static async Task<BenchEngine> StartAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("procos-bench-engine-");
        var launcher = new DistributionLauncher(
            new DistributionOptions
            {
                Home = Checkout.Unpack("camunda-7.24.0"),
                DataDirectory = folder.FullName,
                DatabaseUrl = "jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1",
                Environment = new Dictionary<string, string?> { ["JAVA_OPTS"] = "-Xmx1500m" },
            },
            new ProcessSupervisor(TimeProvider.System),
            TimeProvider.System,
            NullLoggerFactory.Instance);
        var engine = new BenchEngine(await launcher.LaunchAsync(cancellationToken).ConfigureAwait(false), folder);
        await engine.DeployAsync(cancellationToken).ConfigureAwait(false);
        return engine;
    }

    /// <summary>Starts instances that wait in their first task.</summary>
    public async Task PreloadAsync(string process, int instances)
    {
        var started = 0;
        await Task.WhenAll(Enumerable.Range(0, Starters).Select(_ => Task.Run(async () =>
        {
            using var connection = new RawConnection(Url);
            while (Interlocked.Increment(ref started) <= instances)
            {
                var (status, _) = await connection.PostAsync($"/process-definition/key/{process}/start", "{}").ConfigureAwait(false);
                if (status != 200)
                {
                    throw new BenchmarkException("PROC-BEN-007", $"A start of {process} was answered with {status}.");
                }
            }
        }))).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync().ConfigureAwait(false);
        _folder.Delete(recursive: true);
    }

    private async Task DeployAsync(CancellationToken cancellationToken)
    {
        using var client = new Camunda7Client(new Camunda7Options { BaseAddress = _engine.BaseAddress });
        var ten = TenTopics.Select((topic, number) => Model($"bench_ten_{number}", topic));
        _ = await client.Deployments
            .DeployAsync(new DeploymentRequest("bench", "bench", [Model(Two, [.. TwoTopics]), Model(Idle, "bench.idle"), .. ten]), cancellationToken)
            .ConfigureAwait(false);
    }

    private static DeploymentResource Model(string key, params string[] topics) => new($"{key}.bpmn", Xml(key, topics));

    /// <summary>One external task after another.</summary>
    public static byte[] Xml(string key, params string[] topics)
    {
        var body = new StringBuilder("<bpmn:startEvent id=\"start\"/>");
        var previous = "start";
        for (var i = 0; i < topics.Length; i++)
        {
            _ = body.Append($"""<bpmn:sequenceFlow id="f{i}" sourceRef="{previous}" targetRef="t{i}"/><bpmn:serviceTask id="t{i}" camunda:type="external" camunda:topic="{topics[i]}"/>""");
            previous = $"t{i}";
        }

        return Encoding.UTF8.GetBytes(
            $"""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://procos.bench">
              <bpmn:process id="{key}" isExecutable="true" camunda:historyTimeToLive="P1D">{body}
                <bpmn:sequenceFlow id="last" sourceRef="{previous}" targetRef="end"/><bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>
            """);
    }
}
