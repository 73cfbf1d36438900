using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Tests.Soundness.Meaning.Cases;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness.Meaning;

/// <summary>What each element does to tokens, in each profile.</summary>
public sealed class MeaningTests
{
    public static TheoryData<MeaningCase> Cases { get; } =
        [.. GatewayCases.All, .. StartCases.All, .. ScopeCases.All, .. EventCases.All];

    public static TheoryData<MeaningCase> Definitions { get; } = [.. SharedCases.All, .. MultipleCases.All];

    [Theory]
    [MemberData(nameof(Cases))]
    [MemberData(nameof(Definitions))]
    public void Check_SmallModel_IsDecidedAsRead(MeaningCase read)
    {
        Assert.Equal(
            (read.Bpmn, read.Camunda),
            (Verdicts.Of(read.Text, SoundnessProfile.Bpmn), Verdicts.Of(read.Text, SoundnessProfile.Camunda7)));
    }
}
