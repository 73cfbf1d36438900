using System.Text.Json;
using Xunit;

namespace ProcOS.Bpmn.Tests.Checking.Reports;

/// <summary>The check must be able to fail: each case breaks one demand of the standard's schema.</summary>
public sealed class SchemaCheckTests
{
    [Theory]
    [InlineData("""{ "version": "2.1.0" }""", "$.runs")]
    [InlineData("""{ "version": "2.0.0", "runs": [] }""", "$.version")]
    [InlineData("""{ "version": "2.1.0", "runs": [], "extra": 1 }""", "$.extra")]
    [InlineData("""{ "version": "2.1.0", "runs": {} }""", "$.runs")]
    [InlineData("""{ "version": "2.1.0", "runs": [{ "tool": { "driver": {} } }] }""", "$.runs[0].tool.driver.name")]
    [InlineData("""{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "p" } }, "results": [{ "message": {} }] }] }""", "$.runs[0].results[0].message")]
    [InlineData("""{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "p" } }, "results": [{ "message": { "text": "t" }, "ruleIndex": -2 }] }] }""", "$.runs[0].results[0].ruleIndex")]
    [InlineData("""{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "p", "rules": [{ "id": "r" }, { "id": "r" }] } } }] }""", "$.runs[0].tool.driver.rules")]
    [InlineData("""{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "p", "dottedQuadFileVersion": "1.2" } } }] }""", "$.runs[0].tool.driver.dottedQuadFileVersion")]
    public void Problems_OneDemandIsBroken_NamesItsPlace(string log, string place)
    {
        using var json = JsonDocument.Parse(log);

        Assert.StartsWith(place + ":", Assert.Single(SchemaCheck.Problems(json.RootElement, SchemaCheck.Sarif())), StringComparison.Ordinal);
    }
}
