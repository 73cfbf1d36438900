using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks;

public sealed class OutputWriterTests
{
    [Fact]
    public void Write_EveryKind_GivesTheEnginesTypes()
    {
        var output = new Everything("x", 7, 8, 0.5, true, null, new Inner("a"), ["p", "q"], JsonSerializer.SerializeToElement(new { b = 1 }));

        var variables = new OutputWriter<Everything>().Write(output);

        Assert.Equal(
            ["String", "Integer", "Long", "Double", "Boolean", "Null", "Json", "Json", "Json"],
            new[] { "text", "whole", "big", "real", "flag", "none", "inner", "list", "element" }.Select(name => variables[name].Type));
        Assert.Equal("""{"name":"a"}""", variables["inner"].AsText());
        Assert.Equal("""["p","q"]""", variables["list"].AsText());
        Assert.Equal("""{"b":1}""", variables["element"].AsText());
    }

    [Fact]
    public void Write_MomentsBytesAndNames_AreVariablesThatAModelCanCompare()
    {
        var moment = new DateTimeOffset(2026, 11, 20, 10, 0, 0, 123, TimeSpan.FromHours(-3.5));
        var output = new Named(moment, [1, 2], 7, Mode.VerySlow, Guid.Empty, new Uri("http://a/b"), VariableValue.OfXml("<a/>"));

        var variables = new OutputWriter<Named>().Write(output);

        Assert.Equal(VariableValue.Of(moment), variables["when"]);
        Assert.Equal(VariableValue.OfBytes([1, 2]), variables["content"]);
        Assert.Equal(VariableValue.Of((short)7), variables["few"]);
        Assert.Equal(VariableValue.Of("verySlow"), variables["mode"]);
        Assert.Equal(VariableValue.Of("00000000-0000-0000-0000-000000000000"), variables["id"]);
        Assert.Equal(VariableValue.Of("http://a/b"), variables["address"]);
        Assert.Equal(VariableValue.OfXml("<a/>"), variables["given"]);
        var back = new InputReader<Readable>().Read(variables);
        Assert.Equal((moment, (short)7, Mode.VerySlow, Guid.Empty), (back.When, back.Few, back.Mode, back.Id));
        Assert.Equal([1, 2], back.Content);
    }

    [Fact]
    public void Write_NoVariables_GivesNone() => Assert.Empty(new OutputWriter<NoVariables>().Write(new NoVariables()));

    [Fact]
    public void Write_TextBeyondTheEnginesColumn_IsRefusedByName()
    {
        var exception = Assert.Throws<ProcOsException>(() => new OutputWriter<Inner>().Write(new Inner(new string('x', 4001))));

        Assert.Equal((EngineErrors.OutputDoesNotFit, "name"), (exception.Error, exception.Subject));
        Assert.Equal(4000, new OutputWriter<Inner>().Write(new Inner(new string('x', 4000)))["name"].AsText()!.Length);
    }

    [Fact]
    public void Write_ThenRead_GivesTheSameRecord() => Prop.ForAll(
        ArbMap.Default.ArbFor<(NonNull<string> Text, int Whole, long Big, NormalFloat Real, bool Flag)>(),
        value =>
        {
            var record = new Round(value.Text.Get, value.Whole, value.Big, value.Real.Get, value.Flag, new Inner(value.Text.Get));
            return new InputReader<Round>().Read(new OutputWriter<Round>().Write(record)) == record;
        }).QuickCheckThrowOnFailure();

    internal enum Mode
    {
        Fast,
        VerySlow,
    }

    internal sealed record Named(DateTimeOffset When, byte[] Content, short Few, Mode Mode, Guid Id, Uri Address, VariableValue Given);

    internal sealed record Readable(DateTimeOffset When, byte[] Content, short Few, Mode Mode, Guid Id);

    internal sealed record Inner(string Name);

    internal sealed record Round(string Text, int Whole, long Big, double Real, bool Flag, Inner Inner);

    internal sealed record Everything(
        string Text, int Whole, long Big, double Real, bool Flag, string? None, Inner Inner, IReadOnlyList<string> List, JsonElement Element);
}
