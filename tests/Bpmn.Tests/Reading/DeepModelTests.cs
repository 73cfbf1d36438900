using System.Globalization;
using System.Text;
using ProcOS.Bpmn.Comparing;
using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Layout;
using Xunit;

namespace ProcOS.Bpmn.Tests.Reading;

/// <summary>The deepest model that is read, on a small stack: one that overflows would end the program.</summary>
public sealed class DeepModelTests
{
    private const int StackBytes = 512 * 1024;

    public static TheoryData<string, string, string, string> Kinds => new()
    {
        { "<extensionElements>", "<y xmlns='urn:y'>", "</y>", "</extensionElements><startEvent id='s'/>" },
        { "<startEvent id='s'/><task id='t'><extensionElements><c:inputOutput><c:inputParameter name='a'>", "<c:list>", "</c:list>", "</c:inputParameter></c:inputOutput></extensionElements></task>" },
        { "<startEvent id='s'/>", "<c:unknown>", "</c:unknown>", string.Empty },
        { "<startEvent id='s'/>", "<subProcess id='u#'><startEvent id='s#'/><sequenceFlow id='f#' sourceRef='s#' targetRef='e#'/><endEvent id='e#'/>", "</subProcess>", string.Empty },
        { "<startEvent id='s'/>", "<subProcess id='u#' triggeredByEvent='true'><startEvent id='s#'><timerEventDefinition/></startEvent>", "</subProcess>", string.Empty },
        { "<startEvent id='s'/>", "<transaction id='u#'><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics><startEvent id='s#'/>", "</transaction>", string.Empty },
        { "<startEvent id='s'/><laneSet id='l'><lane id='n'>", "<childLaneSet id='l#'><lane id='n#'>", "</lane></childLaneSet>", "</lane></laneSet>" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Everything_AtTheDeepestLevel_StaysWithinASmallStack(string before, string open, string close, string after)
    {
        var (first, second) = (Deepest(before, open, close, after, "a"), Deepest(before, open, close, after, "b"));
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    UseAll(first, second);
                }
                catch (BpmnLayoutException)
                {
                    // Not everything has a place in a diagram; it was tried.
                }
                catch (InvalidOperationException wrong)
                {
                    failure = wrong;
                }
            },
            StackBytes);

        thread.Start();
        thread.Join();

        Assert.Null(failure);
    }

    private static void UseAll(BpmnDocument first, BpmnDocument second)
    {
        Assert.NotEmpty(BpmnChecker.Check(first));
        Assert.NotEmpty(BpmnWriter.Write(first));
        Assert.NotEqual(BpmnHash.Compute(first), BpmnHash.Compute(second));
        Assert.NotEmpty(BpmnComparer.Compare(first, second).Changes);
        Assert.NotNull(BpmnFixer.Fix(first));
        Assert.NotEmpty(SvgRenderer.Render(BpmnLayout.Apply(first)));
    }

    private static BpmnDocument Deepest(string before, string open, string close, string after, string name)
    {
        BpmnDocument? deepest = null;
        for (var levels = 100; true; levels++)
        {
            var text = new StringBuilder($"<definitions xmlns='{BpmnNamespaces.Model}' xmlns:c='{BpmnNamespaces.Camunda}' targetNamespace='t'><process id='p' name='{name}' isExecutable='true'>{before}");
            for (var number = 0; number < levels; number++)
            {
                _ = text.Append(open.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            }

            text.Insert(text.Length, close, levels).Append(after).Append("</process></definitions>");
            try
            {
                deepest = BpmnReader.Read(Encoding.UTF8.GetBytes(text.ToString()), BpmnReadLimits.Lenient);
            }
            catch (BpmnReadException refused) when (refused.Code == ErrorCodes.TooDeep)
            {
                return deepest!;
            }
        }
    }
}
