using System.Text;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.TestKit;

namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>Asks a real engine: deploys one file alone and takes it away again.</summary>
internal sealed class EngineJudge(Camunda7Client client) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(client.BaseAddress.AbsoluteUri.TrimEnd('/') + "/") };

    public Task<EngineAnswer> AskAsync(string xml) => AskAsync(Encoding.UTF8.GetBytes(xml));

    public async Task<EngineAnswer> AskAsync(byte[] xml)
    {
        var name = CamundaEngine.UniqueName("judged");
        try
        {
            var request = new DeploymentRequest(name, "Bpmn.Tests", [new DeploymentResource($"{name}.bpmn", xml)]);
            var result = await client.Deployments.DeployAsync(request, CancellationToken.None);
            using var deleted = await _http.DeleteAsync($"deployment/{result.Id}?cascade=true&skipCustomListeners=true&skipIoMappings=true");
            return new EngineAnswer(200, string.Empty, []);
        }
        catch (DeploymentRefusedException refused)
        {
            return new EngineAnswer(
                refused.Status,
                refused.Message,
                [.. refused.Problems.Select(problem => new EngineAnswerProblem(problem.Message, problem.Line, problem.Column, problem.ElementId))]);
        }
        catch (EngineRefusedException failed) when (failed.Status == 500)
        {
            // What the engine cannot store, such as a process without a key, may be the database as well: the client does not say.
            return new EngineAnswer(failed.Status, failed.Message, []);
        }
    }

    public void Dispose() => _http.Dispose();
}
