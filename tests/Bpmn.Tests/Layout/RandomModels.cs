using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ProcOS.Bpmn.Tests.Layout;

/// <summary>Random models without diagram: loops, sub-processes, boundary events, lanes, pools, data, annotations, message flows.</summary>
internal sealed class RandomModels
{
    private static readonly string[] Names =
    [
        "", "Check", "Check the stock of all items", "A name that is so long that it has to be broken into a lot of lines to fit",
        "Donaudampfschifffahrtsgesellschaft", "検査する", "ok?",
    ];

    private static readonly string[] Tasks = ["task", "userTask", "serviceTask", "callActivity", "scriptTask", "receiveTask"];
    private static readonly string[] Gateways = ["exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway"];

    private readonly StringBuilder _xml = new();
    private readonly List<string> _ends = [];
    private readonly Random _random;
    private int _ids;

    private RandomModels(int seed) => _random = new Random(seed);

    public static Arbitrary<string> All { get; } = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => new RandomModels(seed).Model()));

    private string Model()
    {
        _xml.Append("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"d\" targetNamespace=\"t\">");
        var pools = _random.Next(4);
        for (var i = 0; i < Math.Max(1, pools); i++)
        {
            Line($"<process id=\"p{i}\">");
            Scope(3, pools > 0 && _random.Next(2) == 0);
            Line("</process>");
        }

        if (pools > 0)
        {
            Collaboration(pools);
        }

        return _xml.Append("</definitions>").ToString();
    }

    private void Collaboration(int pools)
    {
        Line("<collaboration id=\"c\">");
        for (var i = 0; i < pools; i++)
        {
            Line($"<participant id=\"pool{i}\" processRef=\"p{i}\" name=\"{Name()}\"/>");
        }

        Line("<participant id=\"closed\" name=\"A partner\"/>");
        _ends.Add("closed");
        for (var i = _random.Next(5); i > 0; i--)
        {
            Line($"<messageFlow id=\"{Id("m")}\" name=\"{Name()}\" sourceRef=\"{Pick(_ends)}\" targetRef=\"{Pick(_ends)}\"/>");
        }

        Line($"<textAnnotation id=\"{Id("t")}\"><text>{Name()}</text></textAnnotation></collaboration>");
    }

    private void Scope(int depth, bool hasLanes)
    {
        var nodes = new List<string>();
        var hosts = new List<string>();
        for (var i = _random.Next(1, 9); i > 0; i--)
        {
            nodes.Add(Node(depth, hosts));
        }

        var sources = new List<string>(nodes);
        foreach (var host in hosts)
        {
            var boundary = Id("b");
            sources.Add(boundary);
            Line($"<boundaryEvent id=\"{boundary}\" name=\"{Name()}\" attachedToRef=\"{host}\"><timerEventDefinition id=\"{Id("e")}\"/></boundaryEvent>");
        }

        for (var i = 1; i < nodes.Count; i++)
        {
            Flow(nodes[i - 1], nodes[i]);
        }

        for (var i = _random.Next(nodes.Count); i > 0; i--)
        {
            Flow(Pick(sources), Pick(nodes));
        }

        Artifacts(sources);
        if (hasLanes)
        {
            Lanes(nodes);
        }

        _ends.AddRange(sources);
    }

    private string Node(int depth, List<string> hosts)
    {
        var id = Id("n");
        switch (_random.Next(8))
        {
            case 0 when depth > 0:
                Line($"<subProcess id=\"{id}\" name=\"{Name()}\" triggeredByEvent=\"{(_random.Next(4) == 0 ? "true" : "false")}\">");
                Scope(depth - 1, false);
                Line("</subProcess>");
                break;
            case 1 or 2:
                Line($"<{Pick(Gateways)} id=\"{id}\" name=\"{Name()}\"/>");
                return id;
            case 3:
                Line($"<intermediateCatchEvent id=\"{id}\" name=\"{Name()}\"/>");
                return id;
            default:
                Line($"<{Pick(Tasks)} id=\"{id}\" name=\"{Name()}\"/>");
                break;
        }

        for (var i = _random.Next(8) - 5; i > 0; i--)
        {
            hosts.Add(id);
        }

        return id;
    }

    private void Artifacts(List<string> nodes)
    {
        for (var i = _random.Next(4) - 1; i > 0; i--)
        {
            var id = Id("a");
            Line(_random.Next(2) == 0
                ? $"<textAnnotation id=\"{id}\"><text>{Name()}</text></textAnnotation>"
                : $"<dataStoreReference id=\"{id}\" name=\"{Name()}\"/>");
            for (var links = _random.Next(3); links > 0; links--)
            {
                Line($"<association id=\"{Id("l")}\" sourceRef=\"{id}\" targetRef=\"{Pick(nodes)}\"/>");
            }
        }
    }

    private void Lanes(List<string> nodes)
    {
        Line($"<laneSet id=\"{Id("ls")}\">");
        var count = _random.Next(1, 4);
        for (var lane = 0; lane < count; lane++)
        {
            Line($"<lane id=\"{Id("lane")}\" name=\"{Name()}\">");
            for (var i = lane; i < nodes.Count; i += count)
            {
                Line($"<flowNodeRef>{nodes[i]}</flowNodeRef>");
            }

            Line("</lane>");
        }

        Line("</laneSet>");
    }

    private void Flow(string source, string target) =>
        Line($"<sequenceFlow id=\"{Id("f")}\" name=\"{(_random.Next(3) == 0 ? Name() : "")}\" sourceRef=\"{source}\" targetRef=\"{target}\"/>");

    private string Id(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}_{_ids++}");

    private string Name() => Pick(Names);

    private string Pick(IReadOnlyList<string> values) => values[_random.Next(values.Count)];

    private void Line(string line) => _xml.Append(line).Append('\n');
}
