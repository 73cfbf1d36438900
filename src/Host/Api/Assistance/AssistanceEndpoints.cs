using System.Text;
using Microsoft.AspNetCore.Routing;
using ProcOS.Das;
using ProcOS.Das.Generation;
using ProcOS.Foundation.Correlation;

namespace ProcOS.Host.Api.Assistance;

/// <summary>Questions, drafts and the decisions on them.</summary>
internal static class AssistanceEndpoints
{
    private const int MostProposals = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapCall("POST", "/api/v1/ask", async call =>
        {
            var query = ApiCall.Required((await call.ReadAsync(ApiJson.Wire.AskRequest)).Query, "query");
            var answer = await call.Get<IDigitalAssistance>().AnswerQueryAsync(query, CorrelationId.Current, call.Cancelled);
            await call.AnswerAsync(answer, ApiJson.Wire.AssistanceAnswer);
        });
        routes.MapCall("POST", "/api/v1/generate", async call =>
        {
            var intent = ApiCall.Required((await call.ReadAsync(ApiJson.Wire.GenerateRequest)).Intent, "intent");
            var proposal = await call.Get<IDigitalAssistance>().GenerateProcessAsync(intent, CorrelationId.Current, call.Cancelled);
            await call.AnswerAsync(proposal, ApiJson.Wire.Proposal);
        });
        routes.MapCall("GET", "/api/v1/proposals", async call =>
            await call.AnswerAsync(
                await call.Get<IDigitalAssistance>().ListProposalsAsync(MostProposals, call.Cancelled), ApiJson.Wire.IReadOnlyListProposalSummary));
        routes.MapCall("GET", "/api/v1/proposals/{id}", async call =>
            await call.AnswerAsync(
                await call.Get<IDigitalAssistance>().GetProposalAsync(call.Route("id"), call.Cancelled), ApiJson.Wire.Proposal));
        routes.MapCall("POST", "/api/v1/proposals/{id}/approve", call => DecideAsync(call, approve: true));
        routes.MapCall("POST", "/api/v1/proposals/{id}/reject", call => DecideAsync(call, approve: false));
        routes.MapCall("POST", "/api/v1/proposals/{id}/edit", EditAsync);
    }

    private static async Task EditAsync(ApiCall call)
    {
        var body = await call.ReadAsync(ApiJson.Wire.EditBody);
        var request = new EditRequest(
            ApiCall.Required(body.Hash, "hash"), Encoding.UTF8.GetBytes(ApiCall.Required(body.Content, "content")), ApiCall.Required(body.User, "user"), body.Comment);
        await call.AnswerAsync(await call.Get<IDigitalAssistance>().EditAsync(call.Route("id"), request, call.Cancelled), ApiJson.Wire.Proposal);
    }

    private static async Task DecideAsync(ApiCall call, bool approve)
    {
        var body = await call.ReadAsync(ApiJson.Wire.DecisionBody);
        var request = new DecisionRequest(approve, ApiCall.Required(body.Hash, "hash"), ApiCall.Required(body.User, "user"), body.Comment);
        await call.AnswerAsync(
            await call.Get<IDigitalAssistance>().DecideAsync(call.Route("id"), request, call.Cancelled), ApiJson.Wire.Proposal);
    }
}
