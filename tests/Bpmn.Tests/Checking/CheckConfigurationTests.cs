using System.Text;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness;
using Xunit;

namespace ProcOS.Bpmn.Tests.Checking;

public sealed class CheckConfigurationTests
{
    [Fact]
    public void Read_AllMembers_AreTheOptionsOfTheCheck()
    {
        var options = Read("""
            {
              "$schema": "check-configuration.v1.json", "version": 1,
              // A comment says why.
              "rules": { "style/fake-join": "error", "style/*": "off", "procos/metadata": "info" },
              "ignore": [{ "rule": "correctness/duplicate-ids", "element": "a", "reason": "known" }],
              "policy": {
                "topics": ["a.b"], "forbiddenTopics": ["c.d"], "calledElements": ["p"], "forbiddenElements": ["manualTask"],
                "naming": { "process": "[a-z]+" }, "metadata": ["procos.name"], "requireHash": true,
              },
              "soundness": { "profile": "bpmn", "maxStates": 1000 },
            }
            """);

        Assert.Contains("style/label-required", options.RulesOff);
        Assert.DoesNotContain("style/fake-join", options.RulesOff);
        Assert.Equal(Severity.Error, options.Levels["style/fake-join"]);
        Assert.Equal(Severity.Info, options.Levels["procos/metadata"]);
        Assert.Equal(new IgnoredElement("correctness/duplicate-ids", "a", "known"), Assert.Single(options.Ignored));
        Assert.Equal(["a.b"], options.AllowedTopics!);
        Assert.Equal(["c.d"], options.ForbiddenTopics);
        Assert.Equal(["p"], options.KnownCalledElements!);
        Assert.Equal(["manualTask"], options.ForbiddenElements);
        Assert.Equal(["procos.name"], options.RequiredMetadata!);
        Assert.True(options.RequireHash);
        Assert.Matches(options.Naming.Process!, "abc");
        Assert.DoesNotMatch(options.Naming.Process!, "abc1");
        Assert.Null(options.Naming.Topic);
        Assert.Equal((SoundnessProfile.Bpmn, 1000), (options.SoundnessProfile, options.MaxStates));
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("[]", "an object at the top")]
    [InlineData("{}", "version")]
    [InlineData("""{ "version": 2 }""", "1 at version")]
    [InlineData("""{ "version": 1, "rule": {} }""", "'rule'")]
    [InlineData("""{ "version": 1, "rules": { "style/no-such": "off" } }""", "Expected the ids of rules at rules, but found 'style/no-such'. The nearest names are style/")]
    [InlineData("""{ "version": 1, "rules": { "style/label-requird": "off" } }""", "The nearest names are style/label-required, ")]
    [InlineData("""{ "version": 1, "ignore": [{ "rule": "style/no-such", "element": "a", "reason": "b" }] }""", "Expected the id of a rule at ignore[0].rule, but found 'style/no-such'.")]
    [InlineData("""{ "version": 1, "rules": { "style/*": "loud" } }""", "off, info, warning or error at rules.style/*")]
    [InlineData("""{ "version": 1, "ignore": {} }""", "an array at ignore")]
    [InlineData("""{ "version": 1, "ignore": [{ "rule": "style/global", "element": "a" }] }""", "ignore[0].reason")]
    [InlineData("""{ "version": 1, "ignore": [{ "rule": "style/global", "element": "a", "reason": " " }] }""", "a text at ignore[0].reason")]
    [InlineData("""{ "version": 1, "soundness": { "profile": "camunda8" } }""", "bpmn or camunda7 at soundness.profile, but found \"camunda8\"")]
    [InlineData("""{ "version": 1, "soundness": { "maxStates": 0 } }""", "a whole number from 1 to 100,000,000 at soundness.maxStates, but found 0")]
    [InlineData("""{ "version": 1, "soundness": { "maxStates": 1.5 } }""", "soundness.maxStates")]
    [InlineData("""{ "version": 1, "soundness": { "states": 5 } }""", "profile, maxStates at soundness, but found 'states'")]
    [InlineData("""{ "version": 1, "policy": { "topics": [1] } }""", "a text at policy.topics[0]")]
    [InlineData("""{ "version": 1, "policy": { "forbiddenElements": ["task", "manualTsk"] } }""", "Expected the name of an element of BPMN at policy.forbiddenElements[1], but found 'manualTsk'. The nearest names are manualTask, ")]
    [InlineData("""{ "version": 1, "policy": { "forbiddenElements": ["bpmn:scriptTask"] } }""", "The nearest names are scriptTask, ")]
    [InlineData("""{ "version": 1, "policy": { "forbiddenElements": ["Transaction"] } }""", "The nearest names are transaction, ")]
    [InlineData("""{ "version": 1, "policy": { "forbiddenElements": ["activity"] } }""", "Expected the name of an element of BPMN at policy.forbiddenElements[0], but found 'activity'.")]
    [InlineData("""{ "version": 1, "policy": { "topics": ["a"], "topics": ["b"] } }""", "Expected each member once, but found more than one policy.topics.")]
    [InlineData("""{ "version": 1, "policy": { "requireHash": "yes" } }""", "true or false at policy.requireHash")]
    [InlineData("""{ "version": 1, "policy": { "naming": { "topic": "(" } } }""", "policy.naming.topic")]
    [InlineData("""{ "version": 1, "policy": { "naming": { "topic": "(a)\\1" } } }""", "policy.naming.topic")]
    public void Read_WhatIsNotUnderstood_IsOneErrorThatSaysWhere(string json, string where)
    {
        var wrong = Assert.Throws<CheckConfigurationException>(() => Read(json));

        Assert.Equal("PROC-BPM-021", wrong.Code);
        Assert.Contains(where, wrong.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EveryElementThatAFlowNodeMayBe_CanBeForbidden()
    {
        var kinds = Enum.GetValues<FlowNodeKind>().Select(kind => kind.ToString()).Select(kind => char.ToLowerInvariant(kind[0]) + kind[1..]).ToArray();
        string[] others = ["conditionExpression", "dataStoreReference", "inclusiveGateway", "lane", "multiInstanceLoopCharacteristics", "terminateEventDefinition", "textAnnotation"];

        var options = Read($$"""{ "version": 1, "policy": { "forbiddenElements": [{{string.Join(", ", kinds.Concat(others).Select(name => $"\"{name}\""))}}] } }""");

        Assert.Equal(kinds.Concat(others).ToHashSet(StringComparer.Ordinal), options.ForbiddenElements);
    }

    [Fact]
    public void Check_BoundOfTheProof_IsTheOneThatIsSet()
    {
        var xml = Rule("sound/unknown", "invalid");

        var report = BpmnChecker.CheckFile(xml, Read("""{ "version": 1, "soundness": { "profile": "bpmn", "maxStates": 20000 } }"""));

        var finding = Assert.Single(report.Findings, finding => finding.Rule == "sound/unknown");
        Assert.Contains("(profile bpmn)", finding.Message, StringComparison.Ordinal);
        Assert.Contains("20000 states", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_LevelsAndExceptions_ChangeWhatIsReported()
    {
        var xml = Rule("style/label-required", "invalid");
        var options = Read("""
            {
              "version": 1,
              "rules": { "style/*": "off", "style/label-required": "error", "style/no-bpmndi": "info", "procos/*": "off" },
              "ignore": [{ "rule": "style/no-bpmndi", "element": "work", "reason": "drawn elsewhere" }]
            }
            """);

        var report = BpmnChecker.CheckFile(xml, options);

        Assert.Equal(["style/label-required", "style/no-bpmndi"], report.Findings.Select(finding => finding.Rule).Distinct());
        Assert.Equal(Severity.Error, report.Findings[0].Severity);
        Assert.All(report.Findings.Skip(1), finding => Assert.Equal(Severity.Info, finding.Severity));
        Assert.Equal("drawn elsewhere", Assert.Single(report.Ignored).Reason);
        Assert.DoesNotContain(report.Findings, finding => finding is { Rule: "style/no-bpmndi", ElementId: "work" });
    }

    private static CheckOptions Read(string json) => CheckConfiguration.Read(Encoding.UTF8.GetBytes(json));

    private static byte[] Rule(string id, string kind) =>
        File.ReadAllBytes(Path.Combine(TestKit.SharedParts.Repository, $"tests/Bpmn.Tests/Fixtures/rules/{id}.{kind}.bpmn"));
}
