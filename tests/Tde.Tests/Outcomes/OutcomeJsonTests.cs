using System.Text.Json;
using System.Text.Json.Nodes;
using ProcOS.Foundation.Errors;
using ProcOS.Tde.Outcomes;
using ProcOS.Tde.Specs;
using Xunit;

namespace ProcOS.Tde.Tests.Outcomes;

public sealed class OutcomeJsonTests
{
    private static readonly Outcome Success = new()
    {
        TaskId = "a",
        Status = OutcomeStatus.Succeeded,
        Mode = "probabilistic",
        Outputs = Given.Json("""{"label":"x"}"""),
        Outcomes = [new(Given.Json("""{"label":"x"}"""), 0.75), new(Given.Json("""{"label":"y"}"""), 0.25)],
        StopReason = StopReason.Settled,
        ElapsedMs = 12,
        Usage = new Usage(3, 24),
        Trace = [new Round(1, 8, 8, 0.75, 1)],
    };

    [Fact]
    public void Write_Success_HasThePublishedForm()
    {
        var json = OutcomeJson.Write(Success);

        Assert.Equal(
            """{"version":1,"taskId":"a","status":"succeeded","mode":"probabilistic","outputs":{"label":"x"},"outcomes":[{"value":{"label":"x"},"probability":0.75},{"value":{"label":"y"},"probability":0.25}],"stopReason":"settled","error":null,"elapsedMs":12,"usage":{"steps":3,"candidates":24},"trace":[{"round":1,"proposed":8,"accepted":8,"best":0.75,"change":1}]}""",
            json.GetRawText());
    }

    [Fact]
    public void Read_WrittenFailure_IsTheSame()
    {
        var failure = new Outcome
        {
            Status = OutcomeStatus.TimedOut,
            StopReason = StopReason.TimedOut,
            Error = new OutcomeError("PROC-TDE-012", "late", [new SpecIssue("/id", "PROC-TDE-002", "Expected …")]),
        };

        var json = OutcomeJson.Write(failure);

        Assert.Equal(json.GetRawText(), OutcomeJson.Write(OutcomeJson.Read(json)).GetRawText());
    }

    [Fact]
    public void Read_UnknownMember_IsIgnored()
    {
        var json = JsonNode.Parse(OutcomeJson.Write(Success).GetRawText())!.AsObject();
        json["artifacts"] = new JsonArray();

        Assert.Equal("a", OutcomeJson.Read(JsonSerializer.SerializeToElement(json)).TaskId);
    }

    [Theory]
    [InlineData("version", "2")]
    [InlineData("status", "\"done\"")]
    [InlineData("status", "0")]
    [InlineData("status", "\"failed\"")]
    [InlineData("outputs", "null")]
    [InlineData("outputs", "[]")]
    [InlineData("outcomes", "[]")]
    [InlineData("outcomes", "null")]
    [InlineData("outcomes", """[{"value":{},"probability":0.5},{"value":{},"probability":0.49}]""")]
    [InlineData("outcomes", """[{"value":{},"probability":1.5},{"value":{},"probability":-0.5}]""")]
    [InlineData("outcomes", """[{"value":7,"probability":1}]""")]
    [InlineData("error", """{"code":"PROC-TDE-011","message":"no","issues":[]}""")]
    [InlineData("elapsedMs", "-1")]
    [InlineData("usage", "null")]
    [InlineData("stopReason", "\"bored\"")]
    public void Read_MemberAgainstTheSchema_IsRefused(string member, string value)
    {
        var json = JsonNode.Parse(OutcomeJson.Write(Success).GetRawText())!.AsObject();
        json[member] = JsonNode.Parse(value);

        var exception = Assert.Throws<ProcOsException>(() => OutcomeJson.Read(JsonSerializer.SerializeToElement(json)));

        Assert.Equal(TaskErrors.OutcomeInvalid, exception.Error);
    }

    [Fact]
    public void Read_Null_IsRefused() =>
        Assert.Equal(TaskErrors.OutcomeInvalid, Assert.Throws<ProcOsException>(() => OutcomeJson.Read(Given.Json("null"))).Error);
}
