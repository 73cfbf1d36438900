using System.Text;
using ProcOS.Engine.Camunda7.Http;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Engine.Tests.Camunda7;

public sealed class EngineErrorReaderTests
{
    [Theory]
    [InlineData("elementIds")]
    [InlineData("\u0435lementIds")]
    public void Read_EitherSpellingOfElementIds_NamesTheElement(string field)
    {
        var body = $$$"""
            {"type":"ParseException","message":"ENGINE-09005","details":{"a.bpmn":{"errors":[
              {"message":"wrong","line":3,"column":7,"mainElementId":null,"{{{field}}}":["task_1","task_2"]}],"warnings":[] } } }
            """;

        var exception = Assert.IsType<DeploymentRefusedException>(Read(400, body));

        Assert.Equal(new DeploymentProblem("a.bpmn", "wrong", 3, 7, "task_1"), Assert.Single(exception.Problems));
        Assert.Equal(DeploymentErrors.Refused, exception.Error);
    }

    [Fact]
    public void Read_EngineError_KeepsItsTypeWordsAndCode()
    {
        var exception = Assert.IsType<EngineRefusedException>(Read(500, """{"type":"ProcessEngineException","message":"no","code":1}"""));

        Assert.Equal((500, "ProcessEngineException", "no", 1), (exception.Status, exception.Type, exception.EngineMessage, exception.EngineCode));
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public void Read_GatewayInBetween_IsAnUnreachableEngineThatMayHaveHeard(int status) =>
        Assert.True(Assert.IsType<EngineUnreachableException>(Read(status, "<html>upstream</html>")).MayHaveArrived);

    [Theory]
    [InlineData(404, "<html>nothing here</html>")]
    [InlineData(404, """{"timestamp":1,"status":404,"error":"Not Found","path":"/version"}""")]
    [InlineData(500, "")]
    public void Read_ForeignServer_SaysThatItIsNoEngine(int status, string body) =>
        Assert.Equal(EngineErrors.NotAnEngine, Assert.IsType<ProcOsException>(Read(status, body)).Error);

    [Fact]
    public void Read_401WithoutBody_AsksForCredentials() =>
        Assert.Equal(EngineErrors.AccessDenied, Assert.IsType<EngineRefusedException>(Read(401, "")).Error);

    private static Exception Read(int status, string body) =>
        EngineErrorReader.Read(status, Encoding.UTF8.GetBytes(body), "GET http://host/engine-rest/x");
}
