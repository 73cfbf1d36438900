using System.Text.Json;
using ProcOS.Host.Api;
using ProcOS.Host.Api.Probes;
using ProcOS.Microkernel.Health;
using Xunit;

namespace ProcOS.Host.Tests.Api;

public sealed class ApiJsonTests
{
    [Fact]
    public void Wire_TextWithBracketsAndQuotes_StaysReadable()
    {
        const string text = "<bpmn:task name='Größe & \"so\"'/>";
        var json = JsonSerializer.Serialize(new Liveness(text), ApiJson.Wire.Liveness);

        Assert.Contains("<bpmn:task name='Größe & \\\"so\\\"'/>", json, StringComparison.Ordinal);
        Assert.Equal(text, JsonElement.Parse(json).GetProperty("status").GetString());
    }

    [Fact]
    public void Wire_TextWithControlCharacters_IsStillJson()
    {
        var text = new string([.. Enumerable.Range(0, 0x2100).Select(code => (char)code)]);
        var json = JsonSerializer.Serialize(new Liveness(text), ApiJson.Wire.Liveness);

        Assert.DoesNotContain('\n', json);
        Assert.Equal(text, JsonElement.Parse(json).GetProperty("status").GetString());
    }

    /// <summary>Both are made of one generated context; only the escaping may differ.</summary>
    [Fact]
    public void Wire_NamesAndEnums_AreThoseOfTheDefault()
    {
        IReadOnlyList<HealthCheck> checks = [new("engine", true, "default", 1.5)];
        var finding = ApiJson.Wire.Options.GetTypeInfo(typeof(ProcOS.Bpmn.Severity));

        Assert.Equal("""[{"name":"engine","ok":true,"detail":"default","durationMs":1.5}]""", JsonSerializer.Serialize(checks, ApiJson.Wire.IReadOnlyListHealthCheck));
        Assert.Equal("\"Error\"", JsonSerializer.Serialize(ProcOS.Bpmn.Severity.Error, finding));
    }
}
