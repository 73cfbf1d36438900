using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ProcOS.Bpmn.Tests.Soundness;

/// <summary>
/// Models as short text. A statement is a node (<c>kind[:event[+event]] id [on HOST] [to HANDLER] [ref=R[+R]] [by=EVENT] [WORD...]</c>), a
/// sub-process with its content in braces, or flows (<c>a > b > c</c>; <c>?b</c> is conditional, <c>!b</c> the default).
/// </summary>
internal static partial class ModelText
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["start"] = "startEvent",
        ["end"] = "endEvent",
        ["catch"] = "intermediateCatchEvent",
        ["throw"] = "intermediateThrowEvent",
        ["boundary"] = "boundaryEvent",
        ["task"] = "task",
        ["user"] = "userTask",
        ["send"] = "sendTask",
        ["receive"] = "receiveTask",
        ["call"] = "callActivity",
        ["sub"] = "subProcess",
        ["event"] = "subProcess",
        ["transaction"] = "transaction",
        ["adhoc"] = "adHocSubProcess",
        ["xor"] = "exclusiveGateway",
        ["and"] = "parallelGateway",
        ["or"] = "inclusiveGateway",
        ["evt"] = "eventBasedGateway",
        ["complex"] = "complexGateway",
    };

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["compensates"] = " isForCompensation='true'",
        ["instantiates"] = " instantiate='true'",
        ["together"] = " eventGatewayType='Parallel'",
        ["all"] = " parallelMultiple='true'",
        ["async"] = " camunda:asyncBefore='true'",
    };

    /// <summary>A model with one process 'p'.</summary>
    public static BpmnDocument Process(string text) => Read($"<process id='p' isExecutable='true'>{Content(text)}</process>");

    /// <summary>The same model as a real engine takes it: its process is named by the key, its tasks wait for a person.</summary>
    public static string Executable(string text, string key) =>
        Xml($"<process id='{key}' isExecutable='true'>{Content(text)}</process>", key)
            .Replace("<task ", "<userTask ", StringComparison.Ordinal)
            .Replace("</task>", "</userTask>", StringComparison.Ordinal);

    /// <summary>A model with several pools, named p0, p1 and so on, in a collaboration 'c'.</summary>
    /// <param name="messages">Message flows, such as <c>a > b</c>, with semicolons between; a pool's edge is <c>part0</c>.</param>
    public static BpmnDocument Pools(string messages, params string[] pools)
    {
        var text = new StringBuilder("<collaboration id='c'>");
        for (var i = 0; i < pools.Length; i++)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"<participant id='part{i}' processRef='p{i}'/>");
        }

        foreach (var (message, i) in messages.Split(';', StringSplitOptions.RemoveEmptyEntries).Select((message, i) => (message, i)))
        {
            var ends = message.Split('>', StringSplitOptions.TrimEntries);
            _ = text.Append(CultureInfo.InvariantCulture, $"<messageFlow id='m{i}' sourceRef='{ends[0]}' targetRef='{ends[1]}'/>");
        }

        _ = text.Append("</collaboration>");
        for (var i = 0; i < pools.Length; i++)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"<process id='p{i}' isExecutable='true'>{Content(pools[i], $"p{i}f")}</process>");
        }

        return Read(text.ToString());
    }

    /// <summary>m steps in each of n parallel branches.</summary>
    public static string Parallel(int branches, int steps, string join = "and")
    {
        var text = new StringBuilder($"start s; {join} f; ");
        for (var branch = 0; branch < branches; branch++)
        {
            for (var step = 0; step < steps; step++)
            {
                _ = text.Append(CultureInfo.InvariantCulture, $"task t{branch}_{step}; ");
            }
        }

        _ = text.Append(CultureInfo.InvariantCulture, $"{join} j; end e; s > f; j > e");
        for (var branch = 0; branch < branches; branch++)
        {
            _ = text.Append("; f");
            for (var step = 0; step < steps; step++)
            {
                _ = text.Append(CultureInfo.InvariantCulture, $" > t{branch}_{step}");
            }

            _ = text.Append(" > j");
        }

        return text.ToString();
    }

    /// <summary>A model with this content in its definitions.</summary>
    public static BpmnDocument Read(string content) => BpmnReader.Read(Encoding.UTF8.GetBytes(Xml(content, "m")));

    /// <summary>The elements of a scope.</summary>
    public static string Content(string text, string prefix = "f")
    {
        var at = 0;
        return Scope(text, ref at, prefix);
    }

    private static string Xml(string content, string key) =>
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
        + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'>"
        + EventText.Shared(key, Message().Matches(content).Select(match => match.Groups[1].Value).Distinct())
        + (content.Contains("<eventDefinitionRef>", StringComparison.Ordinal) ? EventText.SharedDefinitions : string.Empty)
        + $"{content}</definitions>";

    [GeneratedRegex("messageRef='of_(\\w+)'")]
    private static partial Regex Message();

    private static string Scope(string text, ref int at, string prefix)
    {
        var (nodes, flows, defaults, number) = (new StringBuilder(), new StringBuilder(), new Dictionary<string, string>(StringComparer.Ordinal), 0);
        var artifacts = new StringBuilder();
        while (at < text.Length && text[at] != '}')
        {
            var end = text.IndexOfAny([';', '\n', '{', '}'], at);
            end = end < 0 ? text.Length : end;
            var statement = text[at..end].Trim();
            at = end;
            if (statement.Contains('>', StringComparison.Ordinal))
            {
                AddFlows(statement, prefix, ref number, flows, defaults);
            }
            else if (at < text.Length && text[at] == '{')
            {
                at++;
                _ = nodes.Append(Node(statement, Scope(text, ref at, $"{prefix}_{statement.Split(' ')[1]}_"), artifacts));
                at++;
            }
            else if (statement.Length > 0)
            {
                _ = nodes.Append(Node(statement, string.Empty, artifacts));
            }

            at += at < text.Length && text[at] is ';' or '\n' ? 1 : 0;
        }

        foreach (var (source, flow) in defaults)
        {
            _ = nodes.Replace($" id='{source}'", $" id='{source}' default='{flow}'");
        }

        return $"{nodes}{flows}{artifacts}";
    }

    private static void AddFlows(string statement, string prefix, ref int number, StringBuilder flows, Dictionary<string, string> defaults)
    {
        var ids = statement.Split('>', StringSplitOptions.TrimEntries);
        for (var i = 1; i < ids.Length; i++)
        {
            var (source, target, id) = (ids[i - 1].TrimStart('?', '!'), ids[i].TrimStart('?', '!'), $"{prefix}{number++}");
            if (ids[i][0] == '!')
            {
                defaults[source] = id;
            }

            _ = flows.Append(CultureInfo.InvariantCulture, $"<sequenceFlow id='{id}' sourceRef='{source}' targetRef='{target}'>")
                .Append(ids[i][0] == '?' ? $"<conditionExpression xsi:type='tFormalExpression'>${{{id}}}</conditionExpression>" : string.Empty)
                .Append("</sequenceFlow>");
        }
    }

    private static string Node(string statement, string content, StringBuilder artifacts)
    {
        var words = statement.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (kind, id) = (words[0].Split(':'), words[1]);
        var element = Kinds[kind[0]];
        var attributes = new StringBuilder($" id='{id}'");
        var reference = words.FirstOrDefault(word => word.StartsWith("ref=", StringComparison.Ordinal))?[4..];
        if (Array.IndexOf(words, "on") is var on and > 0)
        {
            _ = attributes.Append(CultureInfo.InvariantCulture, $" attachedToRef='{words[on + 1]}'");
        }

        if (Array.IndexOf(words, "to") is var to and > 0)
        {
            _ = artifacts.Append(CultureInfo.InvariantCulture, $"<association id='{id}_to' sourceRef='{id}' targetRef='{words[to + 1]}' associationDirection='One'/>");
        }

        if (words.Contains("non"))
        {
            _ = attributes.Append(kind[0] == "boundary" ? " cancelActivity='false'" : " isInterrupting='false'");
        }

        foreach (var word in words)
        {
            _ = attributes.Append(Words.GetValueOrDefault(word));
        }

        _ = attributes.Append(kind[0] switch
        {
            "event" => " triggeredByEvent='true'",
            "send" => " camunda:type='external' camunda:topic='topic'",
            "receive" => $" messageRef='of_{id}'",
            "call" => " calledElement='called'",
            _ => string.Empty,
        });
        var definition = kind.Length == 1 ? string.Empty : EventText.Definitions(kind[1], element, id, reference);
        if (words.FirstOrDefault(word => word.StartsWith("by=", StringComparison.Ordinal)) is { } by)
        {
            definition += $"<eventDefinitionRef>shared_{by[3..]}</eventDefinitionRef>";
        }

        var loop = words.Contains("mi") ? "<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>" : string.Empty;
        return $"<{element}{attributes}>{definition}{loop}{content}</{element}>";
    }
}
