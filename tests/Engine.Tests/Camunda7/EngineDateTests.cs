using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ProcOS.Engine.Camunda7.Wire;
using Xunit;

namespace ProcOS.Engine.Tests.Camunda7;

public sealed class EngineDateTests
{
    private static Arbitrary<DateTimeOffset> Moments => (
        from day in Gen.Choose(1, 3_652_057)
        from millisecond in Gen.Choose(0, 86_399_999)
        from minutes in Gen.Choose(-14 * 60, 14 * 60)
        select new DateTimeOffset(TimeSpan.FromDays(day).Ticks + (millisecond * TimeSpan.TicksPerMillisecond), TimeSpan.FromMinutes(minutes))).ToArbitrary();

    [Fact]
    public void TryParse_AnyMomentInTheEnginesNotation_IsReadAsDotNetReadsIt() => Prop.ForAll(Moments, moment =>
    {
        var offset = $"{(moment.Offset < TimeSpan.Zero ? '-' : '+')}{moment.Offset.Duration():hhmm}";
        var text = moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture) + offset;

        Assert.True(EngineDate.TryParse(Encoding.UTF8.GetBytes(text), out var quick), text);
        Assert.True(EngineDate.TryParse(text, out var slow), text);

        Assert.Equal((moment, moment.Offset), (quick, quick.Offset));
        Assert.Equal(moment, slow);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Format_AnyMoment_ComesBackTheSame() => Prop.ForAll(Moments, moment =>
    {
        Assert.True(EngineDate.TryParse(Encoding.UTF8.GetBytes(EngineDate.Format(moment)), out var back));
        Assert.Equal(moment, back);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-20T10:00:00.000+02:00")]
    [InlineData("2026-11-20T10:00:00Z")]
    [InlineData("2026-02-30T10:00:00.000+0000")]
    [InlineData("2026-13-01T10:00:00.000+0000")]
    [InlineData("2026-11-20T24:00:00.000+0000")]
    [InlineData("2026-11-20T10:00:00.000+1500")]
    [InlineData("0001-01-01T00:00:00.000+0100")]
    [InlineData("9999-12-31T23:59:59.999-0100")]
    [InlineData("2026-11-20T10:00:00.000*0000")]
    [InlineData("2O26-11-20T10:00:00.000+0000")]
    public void TryParse_NotTheEnginesNotation_IsFalse(string text) => Assert.False(EngineDate.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("5881637-06-01T01:25:27.246+0000", true)]
    [InlineData("12024-02-29T01:25:27.246+0000", true)]
    [InlineData("9999-12-31T23:59:59.999-0100", true)]
    [InlineData("0001-01-01T00:00:00.000+0100", false)]
    [InlineData("0000-01-01T00:00:00.000+0000", false)]
    public void Read_MomentThatDotNetDoesNotKnow_IsTheNearestThatItKnows(string text, bool isLate)
    {
        var job = JsonSerializer.Deserialize($$"""{"id":"1","dueDate":"{{text}}"}""", Camunda7Json.Default.Job)!;

        Assert.Equal(isLate ? DateTimeOffset.MaxValue : DateTimeOffset.MinValue, job.DueDate);
    }

    [Theory]
    [InlineData("12024-02-30T01:25:27.246+0000")]
    [InlineData("1x024-02-20T01:25:27.246+0000")]
    [InlineData("-12024-02-20T01:25:27.246+0000")]
    [InlineData("12024")]
    public void Read_NoMomentAtAll_IsRefused(string text) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($$"""{"id":"1","dueDate":"{{text}}"}""", Camunda7Json.Default.Job));
}
