using System.Text;
using ProcOS.Bpmn.Model;
using Xunit;

namespace ProcOS.Bpmn.Tests.Model;

public sealed class DocumentLookupTests
{
    private static readonly BpmnDocument Document = BpmnReader.Read(Encoding.UTF8.GetBytes(
        $"""
        <definitions xmlns='{BpmnNamespaces.Model}' xmlns:x='urn:x'>
          <process id='p'>
            <startEvent id='s'><timerEventDefinition id='t1'/></startEvent>
            <subProcess id='sub'>
              <extensionElements><x:timerEventDefinition/></extensionElements>
              <intermediateCatchEvent id='inner'><timerEventDefinition id='t2'><timeDate id='d'>now</timeDate></timerEventDefinition></intermediateCatchEvent>
            </subProcess>
            <exclusiveGateway id='g'/>
            <sequenceFlow id='f1' sourceRef='s' targetRef='g'/>
            <sequenceFlow id='f2' sourceRef='sub' targetRef='g'/>
            <boundaryEvent id='b' attachedToRef='sub'/>
          </process>
          <message id='m'/>
        </definitions>
        """));

    [Fact]
    public void ElementsOf_NameInTwoScopes_AnswersBothInDocumentOrderWithoutOtherNamespaces() =>
        Assert.Equal(["t1", "t2"], Document.ElementsOf("timerEventDefinition").Select(element => element.Attribute("id")));

    [Fact]
    public void ElementsOf_NameThatIsNotThere_AnswersNothing() => Assert.Empty(Document.ElementsOf("signal"));

    [Fact]
    public void ParentOf_EveryElement_HoldsItAsChild() => Assert.All(
        Document.Root.DescendantsAndSelf().Skip(1),
        element => Assert.Contains(element, Document.ParentOf(element)!.Elements));

    [Fact]
    public void ParentOf_TheRoot_IsNothing() => Assert.Null(Document.ParentOf(Document.Root));

    [Theory]
    [InlineData("d", "inner", "sub")]
    [InlineData("inner", "inner", "sub")]
    [InlineData("sub", "sub", "p")]
    [InlineData("f1", null, "p")]
    [InlineData("p", null, null)]
    [InlineData("m", null, null)]
    public void OwnerOf_ScopeOf_AnswerTheNearest(string id, string? owner, string? scope)
    {
        var element = Document.Find(id)!;

        Assert.Equal(owner, Document.OwnerOf(element)?.Id);
        Assert.Equal(scope, Document.ScopeOf(element)?.Id);
    }

    [Fact]
    public void FindNode_FindFlow_AnswerTheSameObjectsAsTheScopes()
    {
        Assert.Same(Document.Processes[0].Nodes[1].Inner!.Nodes[0], Document.FindNode("inner"));
        Assert.Same(Document.Processes[0].Flows[1], Document.FindFlow("f2"));
        Assert.Null(Document.FindNode("m"));
    }

    [Fact]
    public void Incoming_SeveralFlows_StandInTheOrderOfTheFlows()
    {
        Assert.Equal(["f1", "f2"], Document.FindNode("g")!.Incoming.Select(flow => flow.Id));
        Assert.Empty(Document.FindNode("g")!.Outgoing);
        Assert.Same(Document.FindNode("sub"), Document.FindNode("b")!.AttachedTo);
    }

    [Fact]
    public void ElementName_EveryKind_IsTheNameOfItsElement() =>
        Assert.Equal("callActivity", FlowNodeKind.CallActivity.ElementName());
}
