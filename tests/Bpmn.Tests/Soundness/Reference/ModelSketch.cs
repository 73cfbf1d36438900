using System.Globalization;
using System.Text;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>
/// A model in one line, such as <c>s -> p1 -> t1 -> p2 -> e; p1 -> t2 -> p2</c>. The first letter of an id says what it
/// is (<see cref="Elements"/>), and link events with the same number go together; <c>b1@t1</c> is a boundary event on t1; <c>u1{s2 -> e2}</c> a sub-process and its content.
/// Flows out of deciding gateways carry conditions, all others none.
/// </summary>
internal sealed class ModelSketch
{
    private static readonly Dictionary<char, (string Element, string Inner)> Elements = new()
    {
        ['s'] = ("startEvent", ""),
        ['e'] = ("endEvent", ""),
        ['k'] = ("endEvent", "<terminateEventDefinition />"),
        ['q'] = ("endEvent", "<errorEventDefinition errorRef='failure' />"),
        ['h'] = ("endEvent", "<cancelEventDefinition />"),
        ['i'] = ("intermediateThrowEvent", "<escalationEventDefinition escalationRef='alarm' />"),
        ['l'] = ("intermediateThrowEvent", "<linkEventDefinition name='link#' />"),
        ['j'] = ("intermediateCatchEvent", "<linkEventDefinition name='link#' />"),
        ['t'] = ("userTask", ""),
        ['r'] = ("receiveTask", ""),
        ['m'] = ("intermediateCatchEvent", "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>"),
        ['x'] = ("exclusiveGateway", ""),
        ['p'] = ("parallelGateway", ""),
        ['o'] = ("inclusiveGateway", ""),
        ['g'] = ("eventBasedGateway", ""),
        ['z'] = ("complexGateway", ""),
        ['b'] = ("boundaryEvent", "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>"),
        ['n'] = ("boundaryEvent", "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>"),
        ['y'] = ("boundaryEvent", "<errorEventDefinition errorRef='failure' />"),
        ['d'] = ("boundaryEvent", "<cancelEventDefinition />"),
        ['u'] = ("subProcess", ""),
        ['v'] = ("subProcess triggeredByEvent='true'", ""),
        ['E'] = ("endEvent", "<escalationEventDefinition escalationRef='alarm' />"),
        ['B'] = ("boundaryEvent", "<escalationEventDefinition escalationRef='alarm' />"),
        ['N'] = ("boundaryEvent", "<escalationEventDefinition escalationRef='alarm' />"),
        ['F'] = ("startEvent", "<escalationEventDefinition escalationRef='alarm' />"),
        ['W'] = ("startEvent isInterrupting='false'", "<escalationEventDefinition escalationRef='alarm' />"),
        ['c'] = ("startEvent", "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>"),
        ['w'] = ("startEvent isInterrupting='false'", "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>"),
        ['f'] = ("startEvent", "<errorEventDefinition errorRef='failure' />"),
        ['a'] = ("transaction", ""),
    };

    private readonly string _text;
    private Dictionary<string, int> _outgoing = new(StringComparer.Ordinal);
    private Dictionary<string, string> _contents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private int _at;
    private bool _isLooking;
    private string _flows = string.Empty;
    private int _flow;

    private ModelSketch(string text) => _text = text;

    /// <summary>The model as XML: one executable process.</summary>
    public static string Xml(string text, string processId = "process")
    {
        // The first reading counts the flows out of each node, because only a gateway with several of them decides, and
        // sees where the content of a sub-process stands, which may be behind its first mention.
        var looking = new ModelSketch(text) { _isLooking = true };
        _ = looking.Scope();
        return Wrap(new ModelSketch(text) { _outgoing = looking._outgoing, _contents = looking._contents }.Scope(), processId);
    }

    public static BpmnDocument Read(string text) => BpmnReader.Read(Encoding.UTF8.GetBytes(Xml(text)));

    private static string Wrap(string content, string processId) =>
        $"""
         <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:sketch">
           <error id="failure" errorCode="failure" /><escalation id="alarm" escalationCode="alarm" />
           <process id="{processId}" isExecutable="true" camunda:historyTimeToLive="1">{content}</process>
         </definitions>
         """;

    private string Scope()
    {
        var xml = new StringBuilder();
        while (_at < _text.Length && _text[_at] != '}')
        {
            Chain(xml);
            _ = Skip(";");
        }

        return xml.ToString();
    }

    private void Chain(StringBuilder xml)
    {
        var from = Node(xml);
        while (Skip("->"))
        {
            var to = Node(xml);
            var decides = from[0] is 'x' or 'o' && _outgoing.GetValueOrDefault(from) > 1;
            var flow = $"flow{(_flows.Length > 0 ? _flows + "_" : string.Empty)}{++_flow}";
            if (_isLooking)
            {
                _outgoing[from] = _outgoing.GetValueOrDefault(from) + 1;
            }

            _ = xml.Append(CultureInfo.InvariantCulture, $"<sequenceFlow id='{flow}' sourceRef='{from}' targetRef='{to}'>")
                .Append(decides ? $"<conditionExpression xsi:type='tFormalExpression'>${{{flow}}}</conditionExpression>" : "")
                .Append("</sequenceFlow>");
            from = to;
        }
    }

    private string Node(StringBuilder xml)
    {
        var id = Word();
        var host = Skip("@") ? Word() : null;
        if (Skip("{"))
        {
            var from = _at;
            _ = Scope();
            _contents[id] = _text[from.._at];
            _ = Skip("}");
        }

        if (_known.Add(id))
        {
            var (element, inner) = Elements[id[0]];
            var attributes = host is null ? "" : $" attachedToRef='{host}' cancelActivity='{(id[0] is 'n' or 'N' ? "false" : "true")}'";
            _ = xml.Append(CultureInfo.InvariantCulture, $"<{element} id='{id}'{attributes}>{inner.Replace("#", Number(id), StringComparison.Ordinal)}{ContentOf(id)}</{element.Split(' ')[0]}>");
        }

        return id;
    }

    private static string Number(string id) => string.Concat(id.Where(char.IsDigit));

    private string ContentOf(string id) => !_isLooking && _contents.TryGetValue(id, out var content)
        ? new ModelSketch(content) { _outgoing = _outgoing, _contents = _contents, _flows = id }.Scope()
        : string.Empty;

    private string Word()
    {
        _ = Skip(string.Empty);
        var from = _at;
        while (_at < _text.Length && char.IsLetterOrDigit(_text[_at]))
        {
            _at++;
        }

        return _at > from ? _text[from.._at] : throw new FormatException($"Expected an id at {from} of: {_text}");
    }

    private bool Skip(string sign)
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        if (string.CompareOrdinal(_text, _at, sign, 0, sign.Length) != 0)
        {
            return false;
        }

        _at += sign.Length;
        return true;
    }
}
