using System.Text;
using ProcOS.Microkernel.Deployment;

namespace ProcOS.Microkernel.Tests;

/// <summary>Small models with a process key of their own.</summary>
internal static class Model
{
    /// <summary>Waits in a message event, so that its instances live.</summary>
    public static ModelFile Waiting(string key, string? name = null) => File(name ?? key, $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="defs_{key}" targetNamespace="test">
          <bpmn:process id="{key}" name="{key}" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="start" name="Start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
            <bpmn:intermediateCatchEvent id="wait" name="Wait"><bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing><bpmn:messageEventDefinition id="m" messageRef="message" /></bpmn:intermediateCatchEvent>
            <bpmn:endEvent id="end" name="End"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>
            <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="wait" />
            <bpmn:sequenceFlow id="b" sourceRef="wait" targetRef="end" />
          </bpmn:process>
          <bpmn:message id="message" name="go_{key}" />
        </bpmn:definitions>
        """);

    public static ModelFile File(string name, string xml) => new(name + ".bpmn", Encoding.UTF8.GetBytes(xml));
}
