using ProcOS.Tde.Tasks;
using ProcOS.Tde.Tasks.Classify;
using ProcOS.Tde.Tasks.Echo;
using ProcOS.Tde.Tasks.Sum;
using Xunit;

namespace ProcOS.Tde.Tests.Tasks;

public sealed class SyntheticTaskTests
{
    [Fact]
    public void Echo_AnyObject_AnswersIt()
    {
        var inputs = Given.Json("""{"a":[1,{"b":null}]}""");

        var answer = new EchoTask().Run(inputs, CancellationToken.None);

        Assert.Equal(inputs.GetRawText(), answer.GetRawText());
    }

    [Theory]
    [InlineData("[1,2,3]", "6")]
    [InlineData("[0.1,0.2]", "0.3")]
    [InlineData("[1e28,-1e28,5]", "5")]
    [InlineData("[-7]", "-7")]
    public void Sum_Numbers_AddsExactlyInDecimal(string numbers, string sum)
    {
        var answer = new SumTask().Run(Given.Json($$"""{"numbers":{{numbers}}}"""), CancellationToken.None);

        Assert.Equal(decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture), answer.GetProperty("sum").GetDecimal());
    }

    [Fact]
    public void Sum_BeyondTheRange_IsUnsolvable()
    {
        var inputs = Given.Json("""{"numbers":[7e28,7e28]}""");

        _ = Assert.Throws<TaskUnsolvableException>(() => new SumTask().Run(inputs, CancellationToken.None));
    }

    [Theory]
    [InlineData("Where is my parcel? The delivery is late.", "shipping")]
    [InlineData("You charged the INVOICE twice", "billing")]
    [InlineData("delivery and invoice", "shipping")]
    public void Classify_SharedWords_ChoosesTheLabelWithMost(string text, string label)
    {
        var answer = new ClassifyTask().Run(Inputs(text), CancellationToken.None);

        Assert.Equal(label, answer.GetProperty("label").GetString());
    }

    [Fact]
    public void Classify_NoSharedWord_IsUnsolvable()
    {
        var exception = Assert.Throws<TaskUnsolvableException>(() => new ClassifyTask().Run(Inputs("hello there"), CancellationToken.None));

        Assert.Equal("PROC-TDE-011", exception.Error.Code);
    }

    [Theory]
    [InlineData("""{"label":"shipping"}""", 1)]
    [InlineData("""{"label":"billing"}""", 0)]
    [InlineData("""{"label":"gardening"}""", 0)]
    [InlineData("""{"label":7}""", 0)]
    [InlineData("[]", 0)]
    public void ClassifyEvaluate_CandidateFromAnywhere_AcceptsOnlyLabelsWithEvidence(string candidate, double score) =>
        Assert.Equal(score, new ClassifyTask().Evaluate(Inputs("my parcel"), Given.Json(candidate)));

    [Theory]
    [InlineData("""{"sum":0.6}""", 1)]
    [InlineData("""{"sum":0.6000000000000001}""", 1)]
    [InlineData("""{"sum":0.61}""", 0)]
    [InlineData("""{"sum":"0.6"}""", 0)]
    [InlineData("""{"total":0.6}""", 0)]
    [InlineData("null", 0)]
    public void SumEvaluate_CandidateFromAnywhere_AcceptsOnlyTheSumButForRounding(string candidate, double score) =>
        Assert.Equal(score, new SumTask().Evaluate(Given.Json("""{"numbers":[0.1,0.2,0.3]}"""), Given.Json(candidate)));

    private static System.Text.Json.JsonElement Inputs(string text) => Given.Json(
        $$"""{"text":"{{text}}","labels":[{"name":"shipping","keywords":["delivery","parcel"]},{"name":"billing","keywords":["invoice"]}]}""");
}
