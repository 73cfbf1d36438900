using ProcOS.Bpmn.Checking.Camunda7.Walking;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Parsing;

/// <summary>
/// The engine's parse of one file: its walk over the elements in its order, with what it has learned so far. Rules report
/// here. After a breach nothing counts any more, as the engine does not come to it.
/// </summary>
internal sealed class EngineParse
{
    private readonly List<EngineProblem> _problems = [];
    private readonly List<EngineProblem> _late = [];
    private readonly Dictionary<string, ParsedActivity> _activities = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private bool _hasProblem;
    private bool _isBroken;

    private EngineParse(XmlElement root, bool hasProblem)
    {
        Root = root;
        Definitions = new ParsedDefinitions(root);
        _hasProblem = hasProblem;
    }

    public XmlElement Root { get; }

    public ParsedDefinitions Definitions { get; }

    /// <summary>Catching links by name; the value is the id of the event.</summary>
    public Dictionary<string, string?> LinkTargets { get; } = new(StringComparer.Ordinal);

    /// <summary>Throwing links by id; the value is the name.</summary>
    public Dictionary<string, string> LinkSources { get; } = new(StringComparer.Ordinal);

    /// <summary>The executable processes, in document order.</summary>
    public List<ParsedActivity> Processes { get; } = [];

    /// <summary>The sequence flows of the last process, by id.</summary>
    public HashSet<string> LastFlows { get; } = new(StringComparer.Ordinal);

    /// <summary>An asynchronous element of the process that has no id; null when there was none.</summary>
    public XmlElement? NamelessJob { get; set; }

    /// <param name="hasSchemaProblems">Whether validation has found something, so that a breach is not what is answered.</param>
    public static IReadOnlyList<EngineProblem> Run(XmlElement root, bool hasSchemaProblems)
    {
        var parse = new EngineParse(root, hasSchemaProblems);
        DefinitionsWalk.Go(parse);
        if (!parse._hasProblem && !parse._isBroken)
        {
            parse._problems.AddRange(parse._late);
        }

        return parse._problems;
    }

    /// <summary>A problem that the engine lists.</summary>
    /// <param name="ownerId">The id that is named; null for that of the element.</param>
    public void Report(EngineRule rule, XmlElement element, string? ownerId, string message)
    {
        if (!_isBroken)
        {
            _hasProblem = true;
            _problems.Add(new EngineProblem(rule, element, ownerId, message, Severity.Error, false));
        }
    }

    /// <summary>What the engine accepts, but logs.</summary>
    public void Warn(EngineRule rule, XmlElement element, string? ownerId, string message)
    {
        if (!_isBroken)
        {
            _problems.Add(new EngineProblem(rule, element, ownerId, message, Severity.Warning, false));
        }
    }

    /// <summary>What the engine's parser does not expect: it ends here.</summary>
    public void Break(EngineRule rule, XmlElement element, string? ownerId, string message)
    {
        if (!_isBroken)
        {
            _isBroken = true;
            _problems.Add(new EngineProblem(rule, element, ownerId, message, Severity.Error, true));
        }
    }

    /// <summary>The end of the engine's parser as a consequence of what is reported already.</summary>
    public void End() => _isBroken = true;

    /// <summary>What shows only after the whole file was parsed without a problem.</summary>
    public void Later(EngineRule rule, XmlElement element, string? ownerId, string message)
    {
        if (!_isBroken)
        {
            _late.Add(new EngineProblem(rule, element, ownerId, message, Severity.Error, true));
        }
    }

    /// <summary>The only child of that name; null when there is none. Several end the parser.</summary>
    public XmlElement? Only(XmlElement element, string name) => Only(element, null, name);

    /// <param name="uri">The namespace; null for whatever namespace.</param>
    public XmlElement? Only(XmlElement element, string? uri, string name)
    {
        XmlElement? found = null;
        foreach (var child in element.Elements)
        {
            if (child.LocalName == name && (uri is null || child.Namespace == uri))
            {
                if (found is not null)
                {
                    Camunda7Rules.RepeatedElement.Judge(this, element, child);
                    break;
                }

                found = child;
            }
        }

        return found;
    }

    /// <summary>The only child of that name in the Camunda namespace; null when there is none. Several end the parser.</summary>
    public XmlElement? OnlyCamunda(XmlElement? element, string name)
    {
        XmlElement? found = null;
        foreach (var child in element?.CamundaElements(name) ?? [])
        {
            if (found is not null)
            {
                Camunda7Rules.RepeatedElement.Judge(this, element!, child);
                break;
            }

            found = child;
        }

        return found;
    }

    public XmlElement? Extensions(XmlElement element) => Only(element, EngineElement.Extensions);

    public void Expression(string? text, XmlElement element, string? ownerId) =>
        Camunda7Rules.ExpressionSyntax.Judge(this, text, element, ownerId);

    /// <summary>Forgets the activities of the process before: ids count within one process.</summary>
    public void BeginProcess(ParsedActivity process)
    {
        Processes.Add(process);
        _activities.Clear();
        LastFlows.Clear();
        NamelessJob = null;
    }

    public ParsedActivity Create(string? id, XmlElement element, ParsedActivity scope, ParsedKind kind)
    {
        var activity = new ParsedActivity(id, element, scope, kind);
        if (id is not null && !_activities.TryAdd(id, activity))
        {
            // The schema has found the id twice before; the engine goes no further.
            End();
        }

        if (id is not null)
        {
            _ = _shown.Add(id);
            _ = scope.Backlog.RemoveAll(missing => missing.Id == id);
        }

        scope.Children.Add(activity);
        return activity;
    }

    /// <summary>The activity anywhere inside a scope; null when there is none.</summary>
    public ParsedActivity? Find(ParsedActivity scope, string? id) =>
        id is not null && _activities.TryGetValue(id, out var activity) && activity.IsInside(scope) ? activity : null;

    /// <summary>Whether any executable process has an activity with that id.</summary>
    public bool Shows(string id) => _shown.Contains(id);

    /// <summary>The activity of a scope, not of a sub-process inside; null when there is none.</summary>
    public ParsedActivity? FindAtLevel(ParsedActivity scope, string? id) =>
        Find(scope, id) is { } activity && activity.Level == scope ? activity : null;
}
