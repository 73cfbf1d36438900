using System.Text;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>
/// What the engine's language takes for blanks, digits and values of types, and how much its XML parser takes at all: each
/// case is judged as by a real engine.
/// </summary>
public sealed class EngineTextTests(CamundaEngine camunda)
{
    private const string Flow = "<startEvent id='s'/><endEvent id='e'/><sequenceFlow id='f' sourceRef='s' targetRef='e'/>";
    private const string Retries = "<extensionElements><c:failedJobRetryTimeCycle>${a</c:failedJobRetryTimeCycle></extensionElements>";

    // Blank in one language or the other, or in XML: no-break, em, next line, zero width, byte order mark, ideographic, and those of XML.
    private static readonly string[] Blanks = ["&#xA0;", "&#x2003;", "&#x85;", "&#x200B;", "&#xFEFF;", "&#x3000;", "&#x2007;", "&#xA;", "&#9;", " "];

    // Digits of other scripts, signs, and what only looks like a digit.
    private static readonly string[] Numbers =
        ["٣", "۷०", "３０", "+٣", "-٣", "+5", "-5", "5 ", "²", "Ⅷ", "½", "2147483647", "2147483648", "-2147483648", "-2147483649", "00000000000012", "-", "+", "", "−5", "1_0"];

    [Fact]
    public async Task Deploy_UnusualBlanks_AreJudgedAsHere() => await AgreeAsync(Blanks.SelectMany(blank => (string[])
    [
        Timed("timeDuration", $"{blank}PT1H{blank}"),
        Timed("timeDate", $"2030-01-01T00:00:00{blank}"),
        Timed("timeCycle", $"{blank}R3/PT1H"),
        Timed("timeCycle", $"0 0{blank}5 * * ?"),
        Timed("timeDuration", $"{blank}${{'PT1H'}}{blank}"),
        Timed("timeDuration", $"${{{blank}'PT1H'{blank}}}"),
        Process($"{Flow}<userTask id='u' name='${{a{blank}}}'/>"),
        Process($"{Flow}<userTask id='u' name='${{a{blank}b}}'/>"),
        Process($"{Flow}<userTask id='u' name='${{{blank}}}'/>"),
        Process($"{Flow}<userTask id='u' c:candidateUsers='a,{blank}${{b,{blank}c'/>"),
        Process($"{Flow}<userTask id='u'><documentation>{blank}</documentation></userTask>"),
        Process($"{Flow}<task id='t' c:jobPriority='{blank}${{a'/>"),
        Process($"{Flow}<task id='t' c:jobPriority='{blank}5'/>"),
        Process($"{Flow}<scriptTask id='t' scriptFormat='groovy'><script>{blank}${{a</script></scriptTask>"),
        Process($"{Flow}<serviceTask id='t' c:class='{blank}'/>"),
        Process($"{Flow}<serviceTask id='t' c:expression='{blank}'/>"),
        Process($"{Flow}<exclusiveGateway id='g'/><sequenceFlow id='f2' sourceRef='g' targetRef='e'/><sequenceFlow id='f3' sourceRef='g' targetRef='e'><conditionExpression xsi:type='{blank}tFormalExpression{blank}'>{blank}${{a}}{blank}</conditionExpression></sequenceFlow>"),
        Process($"{Flow}<exclusiveGateway id='g'/><sequenceFlow id='f2' sourceRef='g' targetRef='e'/><sequenceFlow id='f3' sourceRef='g' targetRef='e'><conditionExpression language='{blank}'>a</conditionExpression></sequenceFlow>"),
        Process($"{Flow}<userTask id='{blank}u{blank}'/><association id='a' sourceRef='u' targetRef='{blank}e'/>"),
        Process($"<extensionElements><c:x id='{blank}y'/></extensionElements>{Flow}<association id='a' sourceRef='e' targetRef='y'/>"),
        Process($"{Flow}<userTask id='u'><multiInstanceLoopCharacteristics><loopCardinality>{blank}</loopCardinality></multiInstanceLoopCharacteristics></userTask>"),
        Process($"<startEvent id='s'><conditionalEventDefinition><condition>{blank}</condition></conditionalEventDefinition></startEvent>"),
        Process($"<startEvent id='s'><messageEventDefinition messageRef='m'/></startEvent>", $"<message id='m' name='{blank}'/>"),
        Process(Flow, $"<signal id='m' name='{blank}'/><error id='{blank}'/><escalation id='x' escalationCode='{blank}'/>"),
        Process(Flow, string.Empty, $" xsi:schemaLocation='urn:a{blank}urn:b[{blank}'"),
    ]));

    [Fact]
    public async Task Deploy_UnusualNumbers_AreJudgedAsHere() => await AgreeAsync(Numbers.SelectMany(number => (string[])
    [
        Process($"{Flow}<task id='t' c:jobPriority='{number}'/>"),
        Process($"{Flow}<serviceTask id='t' c:type='external' c:topic='x' c:taskPriority='{number}'/>"),
        Process(Flow, string.Empty, $" c:historyTimeToLive='{number}'"),
        Process(Flow, string.Empty, $" c:historyTimeToLive='P{number}D'"),
        Timed("timeCycle", $"R{number}/2030-01-01T00:00:00/PT1H"),
        Timed("timeDuration", $"PT{number}H"),
        Timed("timeDuration", $"P{number}W"),
        Timed("timeDate", $"P{number}D"),
        Timed("timeCycle", $"0 {number} 0 * * ?"),
        Timed("timeCycle", $"0 0/{number} 0 * * ?"),
        Timed("timeCycle", $"0 0 0 {number}L * ?"),
        Timed("timeCycle", $"0 0 0 {number}W * ?"),
        Timed("timeCycle", $"0 0 0 L-{number} * ?"),
        Timed("timeCycle", $"0 0 0 ? * {number}#{number}"),
        Process($"{Flow}<userTask id='t' name='${{a == {number}}}'/>"),
    ]));

    [Fact]
    public async Task Deploy_AtTheLimitsOfTheParser_IsJudgedAsHere()
    {
        var (least, over) = (new string('n', 1000), new string('n', 1001));
        string[] foreign =
        [
            .. ((string[])[least, over]).SelectMany(name => (string[])
            [
                $"<{name} xmlns='u'/>", $"<{name}:a xmlns:{name}='u'/>", $"<x xmlns='u' {name}='1'/>", $"<x xmlns='u' xmlns:{name}='u'/>",
                $"<x xmlns:{name}='u' {name}:{name}='1'/>", $"<?{name} x?>", $"<x xmlns='u' xsi:type='{name}'/>", $"<x id='{name}'/>", $"<!--{name}-->",
            ]),
            .. ((int[])[9_998, 9_999, 10_000, 10_001]).SelectMany(count => (string[])[Attributes(count, string.Empty), Attributes(count, " xmlns:z='u'")]),
            $"<x a='{new string('y', 400_000)}'>{string.Concat(Enumerable.Repeat("&lt;&#65;", 70_000))}</x>",
        ];

        await AgreeAsync(foreign.Select(inside => Process($"<extensionElements>{inside}</extensionElements>{Flow}"))
            .Append($"<?{over} x?>{Process(Flow)}")
            .Append($"{Process(Flow)}<?{over} x?>")
            .Append(Process($"<nonsense/><extensionElements><{over}/></extensionElements>{Flow}"))
            .Append(Process(Flow, string.Empty, $" {over}='1'")));
    }

    /// <summary>What the retry cycle of an asynchronous element is, wherever the engine reads one.</summary>
    [Fact]
    public async Task Deploy_RetryCycleThatCannotBeParsed_IsJudgedAsHere() => await AgreeAsync(
        from asynchronous in (string[])[string.Empty, " c:asyncBefore='true'", " c:asyncAfter='true'", " c:async='true'"]
        from element in (string[])
        [
            "task", "manualTask", "userTask", "receiveTask", "parallelGateway", "inclusiveGateway", "exclusiveGateway", "eventBasedGateway",
            "complexGateway", "intermediateThrowEvent", "endEvent", "startEvent",
        ]
        select Process($"{(element == "startEvent" ? string.Empty : Flow)}<{element} id='m'{asynchronous}>{Retries}</{element}>"
            + (element == "exclusiveGateway" ? "<sequenceFlow id='n' sourceRef='m' targetRef='e'/>" : string.Empty)));

    [Fact]
    public async Task Deploy_RetryCycleOfAnEvent_IsJudgedAsHere() => await AgreeAsync(
        from asynchronous in (string[])[string.Empty, " c:asyncBefore='true'", " c:asyncAfter='true'"]
        from definition in (string[])
        [
            "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>",
            "<conditionalEventDefinition><condition>${x}</condition></conditionalEventDefinition>",
            "<linkEventDefinition name='l'/>",
        ]
        from element in (string[])["intermediateCatchEvent id='m'", "boundaryEvent id='m' attachedToRef='t'"]
        where element[0] == 'i' || !definition.Contains("link", StringComparison.Ordinal)
        select Process($"{Flow}<task id='t'/><{element}{asynchronous}>{Retries}{definition}</{element.Split(' ')[0]}>"));

    [Theory]
    [InlineData("dd/MM/yyyy", 200)]
    [InlineData("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 200)]
    [InlineData("G M d k H m s S E D F w W a h K z Z Y u X L é", 200)]
    [InlineData("''''", 200)]
    [InlineData("'a''b' XXX''X", 200)]
    [InlineData("", 200)]
    [InlineData("dd.mm.jjjj", 500)]
    [InlineData("yyyy 'at", 500)]
    [InlineData("XXXX", 500)]
    [InlineData("I", 500)]
    public async Task Deploy_PatternOfDates_IsJudgedAsHere(string pattern, int status)
    {
        string[] models =
        [
            Process($"{Flow}<userTask id='u'><extensionElements><c:formData><c:formField id='a' type='date' datePattern=\"{pattern}\"/></c:formData></extensionElements></userTask>"),
            Process($"<startEvent id='s'><extensionElements><c:formProperty id='a' type='date' datePattern=\"{pattern}\"/></extensionElements></startEvent>"),
        ];
        Assert.All(models, model => Assert.Equal(status, DeploymentVerdict.Of(BpmnReader.Read(Encoding.UTF8.GetBytes(model))).Status));
        await AgreeAsync(models);
    }

    [Fact]
    public async Task Deploy_LongNamesOfStarters_AreJudgedAsHere()
    {
        var (least, over) = (new string('n', 255), new string('n', 256));
        await AgreeAsync(((string[])[least, over, $"a, {over}", $"a,{least} ,b", $"${{{least}}}", " ,"]).SelectMany(name => (string[])
        [
            Process(Flow, string.Empty, $" c:candidateStarterUsers='{name}'"),
            Process(Flow, string.Empty, $" c:candidateStarterGroups='{name}'"),
            Process($"<extensionElements><c:potentialStarter><resourceAssignmentExpression><formalExpression>user({name})</formalExpression></resourceAssignmentExpression></c:potentialStarter></extensionElements>{Flow}"),
        ]));
    }

    [Fact]
    public async Task Deploy_StartTimersOfLiteralsAndText_AreJudgedAsHere() => await AgreeAsync(
        ((string[])["PT${1}H", "${'P'}T${01}${'H'}", "P${true}", "${1}", "${null}PT1H", "x${'PT1H'}", "PT${'1'}H", "${'PT1'}H", "#{'PT1H'} "])
        .Select(time => Timed("timeDuration", time)));

    [Fact]
    public async Task Deploy_PeriodsWithManyDigits_AreJudgedAsHere() => await AgreeAsync(
        ((string[])
        [
            "P0000000012D", "P00000000012D", "P-0000000012D", "P+0000000012D", "P-00000000012D", "PT0.123456789S", "PT0.1234567890S", "PT-.5S",
            "PT+.5S", "PT.5S", "PT5.S", "PT.S", "P9999999999D", "P2147483647D", "P2147483648D", "P-2147483648D", "PT1.5,5S", "P--1D", "P+-1D", "P-D",
        ])
        .SelectMany(time => (string[])[Timed("timeDate", time), Timed("timeDuration", time)]));

    private static string Attributes(int count, string declared) =>
        $"<x{declared} {string.Join(' ', Enumerable.Range(0, count).Select(number => $"a{number}='1'"))}/>";

    private static string Timed(string kind, string time) => Process(
        $"<startEvent id='s'><timerEventDefinition><{kind}>{time}</{kind}></timerEventDefinition></startEvent><endEvent id='e'/><sequenceFlow id='f' sourceRef='s' targetRef='e'/>");

    private static string Process(string body, string before = "", string attributes = "") =>
        $"""
        <definitions xmlns="{BpmnNamespaces.Model}" xmlns:xsi="{BpmnNamespaces.SchemaInstance}" xmlns:c="{BpmnNamespaces.Camunda}" id="d" targetNamespace="t">
        {before}<process id="{CamundaEngine.UniqueName("text")}" isExecutable="true"{attributes}>{body}</process></definitions>
        """;

    private async Task AgreeAsync(IEnumerable<string> models)
    {
        using var judge = new EngineJudge(await camunda.GetAsync());
        var wrong = new List<string>();
        foreach (var xml in models)
        {
            var answer = await judge.AskAsync(xml);
            wrong.AddRange(EngineAgreement.Differences(xml, answer).Select(difference => $"{difference}\n{(xml.Length > 2000 ? xml[..2000] : xml)}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
