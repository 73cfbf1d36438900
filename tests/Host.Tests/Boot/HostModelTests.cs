using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Host.Tests.Boot;

/// <summary>Broken and hostile models in the processes folder of the built kernel.</summary>
public sealed class HostModelTests(CamundaEngine engine) : HostedKernels(engine)
{
    private const string Broken = "broken";
    private const string Bomb = "bomb";
    private const string External = "external";
    private const string Deep = "deep";
    private const string Huge = "huge";

    private readonly string _secret = Guid.NewGuid().ToString("n");

    public static TheoryData<string, string> Kinds => new()
    {
        { Broken, "dangling" },
        { Bomb, "PROC-BPM-002" },
        { External, "PROC-BPM-002" },
        { Deep, "PROC-BPM-004" },
        { Huge, "PROC-BPM-003" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Boot_StrictWithOneBadModel_DeploysNothing(string kind, string reason)
    {
        WriteBad(kind);
        Settings["PROCOS_STRICT"] = "true";

        await using var kernel = Start("a");

        var error = await RefusedAsync(kernel, "deploy", "PROC-KRN-005");
        AssertNamed(error.GetProperty("message").GetString()!, kind, reason);
        Assert.Empty(await RootsAsync());
    }

    [Fact]
    public async Task Boot_AllBadModelsAtOnce_NamesEachAndDeploysTheRest()
    {
        foreach (var (kind, _) in Kinds.Select(row => row.Data))
        {
            WriteBad(kind);
        }

        await using var kernel = Start("a");
        await kernel.ReadyAsync();

        var refused = kernel.Log.Where(line => line.GetProperty("event").GetString() == "model_refused").ToList();
        Assert.Equal(Kinds.Count, refused.Count);
        foreach (var (kind, reason) in Kinds.Select(row => row.Data))
        {
            var line = Assert.Single(refused, line => line.GetProperty("model").GetString() == kind + ".bpmn");
            AssertNamed(line.GetProperty("message").GetString()!, kind, reason);
            Assert.False(await IsDeployedAsync(kind + Suffix));
        }

        Assert.True(await IsDeployedAsync(OwnKey));
        Assert.DoesNotContain(kernel.Log, line => line.GetRawText().Contains(_secret, StringComparison.Ordinal));
        await AssertRefusedOverHttpAsync(kernel);
    }

    private string Suffix => "_" + OwnKey;

    private async Task AssertRefusedOverHttpAsync(KernelProcess kernel)
    {
        using var client = kernel.Client();
        foreach (var (kind, reason) in Kinds.Select(row => row.Data).Where(row => row.Item1 != Huge))
        {
            using var answer = await client.PostAsJsonAsync(
                "/api/v1/processes/deploy", new { name = kind + ".bpmn", content = File.ReadAllText(Path.Combine(Processes, kind + ".bpmn")) });
            var error = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("error");

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Equal("PROC-KRN-005", error.GetProperty("code").GetString());
            AssertNamed(error.GetProperty("message").GetString()!, kind, reason);
            Assert.False(await IsDeployedAsync(kind + Suffix));
        }

        // The server ends the connection as soon as it knows the length, with or without its answer getting through.
        using var huge = new StreamContent(File.OpenRead(Path.Combine(Processes, Huge + ".bpmn")));
        try
        {
            using var answer = await client.PostAsync("/api/v1/processes/deploy", huge);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
        catch (HttpRequestException e)
        {
            Assert.NotNull(e.InnerException);
        }

        using var alive = await client.GetAsync("/readyz");
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    private static void AssertNamed(string message, string kind, string reason)
    {
        Assert.Contains(kind + ".bpmn", message, StringComparison.Ordinal);
        Assert.True(message.Length < 4000, "a message that nobody can read");
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    private void WriteBad(string kind)
    {
        var path = Path.Combine(Processes, kind + ".bpmn");
        var key = kind + Suffix;
        switch (kind)
        {
            case Broken:
                File.WriteAllText(path, Model(key, """<bpmn:sequenceFlow id="dangling" sourceRef="start" targetRef="nowhere" />"""));
                break;
            case Bomb:
                var entities = Enumerable.Range(1, 30).Select(i => $"<!ENTITY e{i} \"&e{i - 1};&e{i - 1};&e{i - 1};&e{i - 1};\">");
                File.WriteAllText(path, $"<!DOCTYPE d [<!ENTITY e0 \"bomb\">{string.Concat(entities)}]>" + Model(key, "<bpmn:documentation>&e30;</bpmn:documentation>"));
                break;
            case External:
                var target = Path.Combine(NewFolder("secret"), "secret.txt");
                File.WriteAllText(target, _secret);
                File.WriteAllText(path, $"<!DOCTYPE d [<!ENTITY x SYSTEM \"file://{target}\">]>" + Model(key, "<bpmn:documentation>&x;</bpmn:documentation>"));
                break;
            case Deep:
                const int levels = 10_000;
                var open = string.Concat(Enumerable.Range(0, levels).Select(i => $"<bpmn:subProcess id=\"s{i}\">"));
                File.WriteAllText(path, Model(key, open + string.Concat(Enumerable.Repeat("</bpmn:subProcess>", levels))));
                break;
            default:
                Write(path, 100 * 1024 * 1024);
                break;
        }
    }
}
