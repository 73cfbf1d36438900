using System.Globalization;
using System.Text;
using ProcOS.Bpmn;

namespace ProcOS.Benchmarks.Sound;

/// <summary>Families of models by size.</summary>
internal static class Families
{
    /// <summary>Steps in parallel branches, between two gateways of a kind.</summary>
    public static BpmnDocument Parallel(int branches, int steps, string gateway) => Read(content =>
    {
        content.Append(CultureInfo.InvariantCulture, $"<startEvent id='s'/><{gateway} id='f'/><{gateway} id='j'/><endEvent id='e'/>");
        Flow(content, "s", "f");
        for (var branch = 0; branch < branches; branch++)
        {
            Flow(content, Steps(content, "f", branch, steps), "j");
        }

        Flow(content, "j", "e");
    });

    /// <summary>Parallel branches whose steps each have an interrupting timer that leads to the next step too.</summary>
    public static BpmnDocument Boundary(int branches, int steps) => Read(content =>
    {
        content.Append("<startEvent id='s'/><parallelGateway id='f'/><parallelGateway id='j'/><endEvent id='e'/>");
        Flow(content, "s", "f");
        for (var branch = 0; branch < branches; branch++)
        {
            var at = "f";
            for (var step = 0; step < steps; step++)
            {
                var id = $"{branch}_{step}";
                content.Append(CultureInfo.InvariantCulture, $"<task id='t{id}'/><boundaryEvent id='b{id}' attachedToRef='t{id}'><timerEventDefinition/></boundaryEvent><exclusiveGateway id='x{id}'/>");
                Flow(content, at, $"t{id}");
                Flow(content, $"t{id}", $"x{id}");
                Flow(content, $"b{id}", $"x{id}");
                at = $"x{id}";
            }

            Flow(content, at, "j");
        }

        Flow(content, "j", "e");
    });

    /// <summary>Blocks of two branches in sequence, parallel and exclusive in turn.</summary>
    public static BpmnDocument Blocks(int count) => Read(content =>
    {
        content.Append("<startEvent id='s'/><endEvent id='e'/>");
        var at = "s";
        for (var block = 0; block < count; block++)
        {
            var gateway = block % 2 == 0 ? "parallelGateway" : "exclusiveGateway";
            content.Append(CultureInfo.InvariantCulture, $"<{gateway} id='f{block}'/><{gateway} id='j{block}'/>");
            Flow(content, at, $"f{block}");
            for (var branch = 0; branch < 2; branch++)
            {
                Flow(content, Steps(content, $"f{block}", (2 * block) + branch, 1), $"j{block}");
            }

            at = $"j{block}";
        }

        Flow(content, at, "e");
    });

    private static string Steps(StringBuilder content, string from, int branch, int steps)
    {
        var at = from;
        for (var step = 0; step < steps; step++)
        {
            var id = $"t{branch}_{step}";
            content.Append(CultureInfo.InvariantCulture, $"<task id='{id}'/>");
            Flow(content, at, id);
            at = id;
        }

        return at;
    }

    private static void Flow(StringBuilder content, string from, string to) =>
        content.Append(CultureInfo.InvariantCulture, $"<sequenceFlow id='{from}-{to}' sourceRef='{from}' targetRef='{to}'/>");

    private static BpmnDocument Read(Action<StringBuilder> write)
    {
        var content = new StringBuilder("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'><process id='p' isExecutable='true'>");
        write(content);
        return BpmnReader.Read(Encoding.UTF8.GetBytes(content.Append("</process></definitions>").ToString()));
    }
}
