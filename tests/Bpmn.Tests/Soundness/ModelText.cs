using System.Globalization;
using System.Text;

namespace ProcOS.Bpmn.Tests.Soundness;

/// <summary>
/// Models as short text. A statement is a node (<c>kind[:event] id [on HOST] [non] [ref=R]</c>), a sub-process with its
/// content in braces, or flows (<c>a > b > c</c>; <c>?b</c> is conditional, <c>!b</c> the default).
/// </summary>
internal static class ModelText
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

    /// <summary>A model with one process 'p'.</summary>
    public static BpmnDocument Process(string text) => Read($"<process id='p' isExecutable='true'>{Content(text)}</process>");

    /// <summary>A model with several pools, named p0, p1 and so on, in a collaboration 'c'.</summary>
    /// <param name="messages">Message flows, such as <c>a > b</c>, with semicolons between.</param>
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

    public static BpmnDocument Read(string content) => BpmnReader.Read(Encoding.UTF8.GetBytes(
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'>"
        + "<error id='E1' errorCode='1'/><error id='E2' errorCode='2'/><escalation id='X1' escalationCode='1'/>"
        + $"{content}</definitions>"));

    /// <summary>The elements of a scope.</summary>
    public static string Content(string text, string prefix = "f")
    {
        var at = 0;
        return Scope(text, ref at, prefix);
    }

    private static string Scope(string text, ref int at, string prefix)
    {
        var (nodes, flows, defaults, number) = (new StringBuilder(), new StringBuilder(), new Dictionary<string, string>(StringComparer.Ordinal), 0);
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
                _ = nodes.Append(Node(statement, Scope(text, ref at, $"{prefix}_{statement.Split(' ')[1]}_")));
                at++;
            }
            else if (statement.Length > 0)
            {
                _ = nodes.Append(Node(statement, string.Empty));
            }

            at += at < text.Length && text[at] is ';' or '\n' ? 1 : 0;
        }

        foreach (var (source, flow) in defaults)
        {
            _ = nodes.Replace($" id='{source}'", $" id='{source}' default='{flow}'");
        }

        return $"{nodes}{flows}";
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
                .Append(ids[i][0] == '?' ? "<conditionExpression>${c}</conditionExpression>" : string.Empty)
                .Append("</sequenceFlow>");
        }
    }

    private static string Node(string statement, string content)
    {
        var words = statement.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kind = words[0].Split(':');
        var attributes = new StringBuilder($" id='{words[1]}'");
        var reference = words.FirstOrDefault(word => word.StartsWith("ref=", StringComparison.Ordinal))?[4..];
        if (Array.IndexOf(words, "on") is var on and > 0)
        {
            _ = attributes.Append(CultureInfo.InvariantCulture, $" attachedToRef='{words[on + 1]}'");
        }

        if (words.Contains("non"))
        {
            _ = attributes.Append(kind[0] == "boundary" ? " cancelActivity='false'" : " isInterrupting='false'");
        }

        if (words.Contains("compensates"))
        {
            _ = attributes.Append(" isForCompensation='true'");
        }

        if (kind[0] == "event")
        {
            _ = attributes.Append(" triggeredByEvent='true'");
        }

        var definition = kind.Length == 1 ? string.Empty : Definition(kind[1], reference);
        return $"<{Kinds[kind[0]]}{attributes}>{definition}{content}</{Kinds[kind[0]]}>";
    }

    private static string Definition(string name, string? reference) => name switch
    {
        "link" => $"<linkEventDefinition name='{reference}'/>",
        _ when reference is null => $"<{name}EventDefinition/>",
        _ => $"<{name}EventDefinition {name}Ref='{reference}'/>",
    };
}
