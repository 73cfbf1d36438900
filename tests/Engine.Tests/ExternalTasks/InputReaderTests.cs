using System.Text.Json;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks;

public sealed class InputReaderTests
{
    [Fact]
    public void Read_EveryKindOfVariable_FillsTheRecord()
    {
        var variables = new Dictionary<string, VariableValue>
        {
            ["text"] = VariableValue.Of("x"),
            ["whole"] = VariableValue.Of(7),
            ["big"] = VariableValue.Of(5_000_000_000),
            ["real"] = VariableValue.Of(0.5),
            ["flag"] = VariableValue.Of(true),
            ["when"] = new("Date", JsonSerializer.SerializeToElement("2026-11-20T10:00:00.000+0200")),
            ["address"] = Json("""{"street":"A","numbers":[1,2]}"""),
            ["addressInText"] = VariableValue.Of("""{"street":"B","numbers":[]}"""),
            ["element"] = Json("[1]"),
            ["mode"] = VariableValue.Of("slow"),
            ["unknown"] = VariableValue.Of("ignored"),
        };

        var input = new InputReader<Everything>().Read(variables);

        Assert.Equal(("x", 7, 5_000_000_000, 0.5, true), (input.Text, input.Whole, input.Big, input.Real, input.Flag));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(2)), input.When);
        Assert.Equal(("A", 2, "B"), (input.Address.Street, input.Address.Numbers.Count, input.AddressInText.Street));
        Assert.Equal(1, input.Element.GetArrayLength());
        Assert.Equal(Mode.Slow, input.Mode);
        Assert.Equal((20, null, null), (input.Steps, input.Note, input.Limit));
    }

    [Fact]
    public void Read_NullOrMissing_AreToldApartWhereTheTypeCan()
    {
        var missing = new InputReader<Defaulted>().Read(new Dictionary<string, VariableValue>());
        var isNull = new InputReader<Defaulted>().Read(
            new Dictionary<string, VariableValue> { ["limit"] = VariableValue.Null, ["note"] = VariableValue.Null, ["steps"] = VariableValue.Null });

        Assert.Equal(new Defaulted(5, "none", 20), missing);
        Assert.Equal(new Defaulted(null, null, 20), isNull);
    }

    [Fact]
    public void Read_SeveralMissing_NamesThemAll()
    {
        var variables = new Dictionary<string, VariableValue> { ["text"] = VariableValue.Null, ["limit"] = VariableValue.Null };

        var exception = Assert.Throws<ProcOsException>(() => new InputReader<Demanding>().Read(variables));

        Assert.Equal(EngineErrors.InputDoesNotFit, exception.Error);
        Assert.Equal("text, whole", exception.Subject);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("5")]
    [InlineData("{\"a\":")]
    public void Read_AnotherType_NamesTheVariable(string text)
    {
        var variables = new Dictionary<string, VariableValue> { ["text"] = VariableValue.Of("x"), ["whole"] = VariableValue.Of(text) };

        var exception = Assert.Throws<ProcOsException>(() => new InputReader<Demanding>().Read(variables));

        Assert.Equal((EngineErrors.InputDoesNotFit, "whole"), (exception.Error, exception.Subject));
    }

    [Fact]
    public void Read_JsonVariableIntoText_GivesTheDocument()
    {
        var variables = new Dictionary<string, VariableValue> { ["text"] = Json("""{"a":1}"""), ["whole"] = VariableValue.Of(1) };

        Assert.Equal("""{"a":1}""", new InputReader<Demanding>().Read(variables).Text);
    }

    private static VariableValue Json(string document) => new("Json", JsonSerializer.SerializeToElement(document));

    internal enum Mode
    {
        Fast,
        Slow,
    }

    internal sealed record Defaulted(int? Limit = 5, string? Note = "none", int Steps = 20);

    internal sealed record Address(string Street, IReadOnlyList<int> Numbers);

    internal sealed record Demanding(string Text, int Whole, string? Note, int? Limit);

    internal sealed record Everything(
        string Text,
        int Whole,
        long Big,
        double Real,
        bool Flag,
        DateTimeOffset When,
        Address Address,
        Address AddressInText,
        JsonElement Element,
        Mode Mode,
        string? Note,
        int? Limit,
        int Steps = 20);
}
