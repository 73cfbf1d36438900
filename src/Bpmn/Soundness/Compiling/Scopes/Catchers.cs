using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Soundness.Compiling.Scopes;

/// <summary>Who catches an error or an escalation: the nearest scope that can; its event sub-processes before its border.</summary>
internal static class Catchers
{
    public const string Error = "errorEventDefinition";
    public const string Escalation = "escalationEventDefinition";

    /// <summary>
    /// The boundary event, or the start event of the event sub-process, that catches; null when nothing does. Where a
    /// sub-process is proved by itself, those on its border and further out have no site.
    /// </summary>
    public static FlowNode? Find(SystemBuilder builder, FlowNode thrower, string definition)
    {
        var code = Codes(builder, thrower, definition)[0];
        FlowNode? from = null;
        for (var scope = thrower.Scope; ; scope = from.Scope)
        {
            if (Best(builder, scope.Nodes.Where(node => !ReferenceEquals(node, from)).Select(EventSubProcesses.StartOf), definition, code) is { } start)
            {
                return start;
            }

            if (scope.Owner is not { } owner)
            {
                return null;
            }

            if (Best(builder, owner.Scope.Nodes.Where(node => ReferenceEquals(node.AttachedTo, owner)), definition, code) is { } boundary)
            {
                return boundary;
            }

            from = owner;
        }
    }

    /// <summary>
    /// The places of the activities inside that may throw what the catcher catches, and that nothing nearer catches.
    /// </summary>
    public static int[] Throwers(SystemBuilder builder, FlowScope scope, FlowNode catcher)
    {
        var places = new List<int>();
        foreach (var definition in (string[])[Error, Escalation])
        {
            foreach (var code in Codes(builder, catcher, definition))
            {
                var from = catcher.AttachedTo is null ? scope : Uncaught(builder, scope, definition, code);
                AddThrowers(builder, from, catcher, definition, code, places);
            }
        }

        return [.. places.Distinct()];
    }

    // What handles errors may throw one itself: its own scope does not catch that.
    private static FlowScope Uncaught(SystemBuilder builder, FlowScope scope, string definition, string? code) =>
        scope.Nodes.FirstOrDefault(inner => EventSubProcesses.StartOf(inner) is { } start && Intercepts(builder, start, definition, code))?.Inner ?? scope;

    private static void AddThrowers(
        SystemBuilder builder, FlowScope scope, FlowNode catcher, string definition, string? code, List<int> places)
    {
        foreach (var node in scope.Nodes)
        {
            if (!node.Kind.IsActivity() || node.IsForCompensation || ReferenceEquals(node, catcher.Scope.Owner))
            {
                continue;
            }

            var site = builder.SiteOf(node);
            if (site.Boundaries.Exists(boundary => Intercepts(builder, boundary.Node, definition, code)))
            {
                continue;
            }

            if (!SubProcesses.IsOpen(builder, node))
            {
                places.AddRange(site.Waits);
            }
            else
            {
                AddThrowers(builder, Uncaught(builder, node.Inner!, definition, code), catcher, definition, code, places);
            }
        }
    }

    private static bool Intercepts(SystemBuilder builder, FlowNode nearer, string definition, string? code) =>
        Codes(builder, nearer, definition).Exists(own => own is null || own == code);

    // One that names the code wins over one that catches all. What is thrown without a code is caught by any.
    private static FlowNode? Best(SystemBuilder builder, IEnumerable<FlowNode?> candidates, string definition, string? code)
    {
        FlowNode? all = null;
        foreach (var candidate in candidates)
        {
            foreach (var caught in candidate is null ? [] : Codes(builder, candidate, definition))
            {
                if (caught is not null && caught == code)
                {
                    return candidate;
                }

                if (caught is null || code is null)
                {
                    all ??= candidate;
                }
            }
        }

        return all;
    }

    // What the event names: null for all; empty where it is about something else.
    private static List<string?> Codes(SystemBuilder builder, FlowNode node, string definition)
    {
        var codes = new List<string?>();
        foreach (var candidate in node.Meaning(builder.Profile))
        {
            if (candidate.LocalName == definition)
            {
                codes.Add(Code(builder, candidate, definition));
            }
        }

        return codes;
    }

    private static string? Code(SystemBuilder builder, XmlElement named, string definition)
    {
        var (reference, code) = definition == Error ? ("errorRef", "errorCode") : ("escalationRef", "escalationCode");
        if (BpmnReference.LocalPart(named.Attribute(reference)) is not { Length: > 0 } id)
        {
            return null;
        }

        // An engine takes a reference to nothing as the code itself.
        if (builder.Document.Find(id) is not { } defined)
        {
            return id;
        }

        if (defined.Attribute(code) is { Length: > 0 } value)
        {
            return value;
        }

        builder.Differ($"'{id}' has no {code}: Camunda 7 catches all by it, the profile bpmn only '{id}'.");
        return builder.Profile == SoundnessProfile.Camunda7 ? null : id;
    }
}
