using System.Text.RegularExpressions;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Blocks.Compiling;

/// <summary>Blocks to nodes and flows.</summary>
internal sealed partial class BlockPlanner
{
    private const int MaxDepth = 50;

    private readonly ElementIds _ids = new();
    private readonly List<PlannedNode> _nodes = [];
    private readonly List<PlannedFlow> _flows = [];
    private readonly Dictionary<string, (string Label, string Condition)> _exits = new(StringComparer.Ordinal);

    private BlockPlanner()
    {
    }

    public static ProcessPlan Plan(ProcessBlock process) => new BlockPlanner().Process(process);

    private ProcessPlan Process(ProcessBlock process)
    {
        var name = PlainText.Of(process.Name);
        var processId = process.Id.Length > 0 ? _ids.From(process.Id, "process") : _ids.FromWords(name, "process");
        var fields = StartForm.Of(process);
        var start = Node(new PlannedNode(_ids.FromWords("start", "start"), FlowNodeKind.StartEvent, PlainText.Of(process.StartName ?? "Started"))
        {
            Extensions = ExtensionXml.Form(fields),
        });
        var body = Body(process.Body, 0);
        var end = Node(new PlannedNode(_ids.FromWords("end", "end"), FlowNodeKind.EndEvent, "Completed"));
        _ = Chain([start, .. body is null ? Array.Empty<Strand>() : [body], end]);
        var failure = _nodes.Any(node => node.Kind == FlowNodeKind.CallActivity)
            ? new FailurePlan(
                _ids.FromWords("on_task_failure", "f"),
                _ids.FromWords("task_failed", "f"),
                _ids.FromWords("flow_task_failed_stopped", "f"),
                _ids.FromWords("stopped_by_failure", "f"),
                _ids.From("Error_TDE_FAILED", "f"))
            : null;
        return new ProcessPlan(process, processId, name.Length > 0 ? name : processId, _nodes, _flows, failure, _ids);
    }

    private Strand? Body(Block block, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new BlockCompileException($"Expected at most {MaxDepth} nested blocks, but found more.");
        }

        return block switch
        {
            StepBlock step => Step(step),
            SequenceBlock sequence => Sequence(sequence, depth),
            ParallelBlock parallel => Parallel(parallel, depth),
            ChoiceBlock choice => Choice(choice, depth),
            LoopBlock loop => Loop(loop, depth),
            _ => throw new BlockCompileException($"Expected a block, but found {block?.GetType().Name ?? "nothing"}."),
        };
    }

    private Strand Step(StepBlock step)
    {
        var name = PlainText.Of(step.Name);
        var id = step.Id.Length > 0 ? _ids.From(step.Id, "step") : _ids.FromWords(name, "step");
        return step.Kind switch
        {
            StepKind.Human => Node(new PlannedNode(id, FlowNodeKind.UserTask, name) { Extensions = ExtensionXml.Form(step.Fields) }),
            _ => Node(new PlannedNode(id, FlowNodeKind.CallActivity, name)
            {
                Attributes = ExtensionXml.CallAttributes,
                Extensions = ExtensionXml.TaskCall(id, step),
            }),
        };
    }

    private Strand? Sequence(SequenceBlock sequence, int depth)
    {
        var items = sequence.Blocks.Select(block => Body(block, depth + 1)).OfType<Strand>().ToArray();
        return items.Length == 0 ? null : Chain(items);
    }

    private Strand Chain(Strand[] items)
    {
        for (var i = 1; i < items.Length; i++)
        {
            _ = Connect(items[i - 1].Exit, items[i].Entry);
        }

        return new Strand(items[0].Entry, items[^1].Exit);
    }

    // A branch that does nothing needs no token.
    private Strand? Parallel(ParallelBlock parallel, int depth)
    {
        var split = new Lazy<Strand>(() => Node(new PlannedNode(_ids.FromWords("fork", "fork"), FlowNodeKind.ParallelGateway, null)));
        var mark = _nodes.Count;
        var bodies = parallel.Branches.Select(branch => Body(branch, depth + 1)).OfType<Strand>().ToArray();
        if (bodies.Length < 2)
        {
            return bodies is [var only] ? only : null;
        }

        var fork = split.Value;
        MoveLast(mark);
        var join = Node(new PlannedNode(_ids.FromWords("join", "join"), FlowNodeKind.ParallelGateway, null));
        foreach (var body in bodies)
        {
            _ = Connect(fork.Exit, body.Entry);
            _ = Connect(body.Exit, join.Entry);
        }

        return new Strand(fork.Entry, join.Exit);
    }

    private Strand Choice(ChoiceBlock choice, int depth)
    {
        var question = PlainText.Of(choice.Question);
        if (choice.Branches.Count == 0)
        {
            throw new BlockCompileException($"Expected a branch in the choice '{question}', but it has none.");
        }

        var split = Node(new PlannedNode(_ids.FromWords(question, "choice"), FlowNodeKind.ExclusiveGateway, question));
        var bodies = choice.Branches
            .Select(branch => (Body: Body(branch.Body, depth + 1), Label: PlainText.Of(branch.Label), Condition: (string?)Condition(branch.Variable)))
            .ToList();
        bodies.Add((choice.Otherwise is null ? null : Body(choice.Otherwise, depth + 1), "otherwise", null));
        var join = Node(new PlannedNode(_ids.From($"{split.Entry.Id}_done", "merge"), FlowNodeKind.ExclusiveGateway, null));
        foreach (var (body, label, condition) in bodies)
        {
            split.Exit.DefaultFlow = Connect(split.Exit, body?.Entry ?? join.Entry, label, condition).Id;
            if (body is not null)
            {
                _ = Connect(body.Exit, join.Entry);
            }
        }

        return new Strand(split.Entry, join.Exit);
    }

    private Strand Loop(LoopBlock loop, int depth)
    {
        var name = PlainText.Of(loop.ConfirmName);
        var condition = Condition(loop.Variable);
        var merge = Node(new PlannedNode(_ids.FromWords("again", "again"), FlowNodeKind.ExclusiveGateway, null));
        var body = Body(loop.Body, depth + 1);
        var confirm = Node(new PlannedNode(_ids.FromWords(name, "confirm"), FlowNodeKind.UserTask, name)
        {
            Extensions = ExtensionXml.Form([new FormField(loop.Variable, loop.FieldLabel ?? name, FormFieldType.Boolean)]),
        });
        var question = PlainText.Of(loop.Question ?? $"{VariableWords(loop.Variable)}?");
        var decide = Node(new PlannedNode(_ids.FromWords(question, "decide"), FlowNodeKind.ExclusiveGateway, question));
        _exits.Add(decide.Exit.Id, ("yes", condition));
        var inner = Chain(body is null ? [confirm] : [body, confirm]);
        _ = Connect(merge.Exit, inner.Entry);
        _ = Connect(inner.Exit, decide.Entry);
        decide.Exit.DefaultFlow = Connect(decide.Exit, merge.Entry, "no", null, true).Id;
        return new Strand(merge.Entry, decide.Exit);
    }

    private Strand Node(PlannedNode node)
    {
        _nodes.Add(node);
        return new Strand(node, node);
    }

    // A split is known to be needed only after its branches; in the file it stands before them.
    private void MoveLast(int to)
    {
        var last = _nodes[^1];
        _nodes.RemoveAt(_nodes.Count - 1);
        _nodes.Insert(to, last);
    }

    // What leaves a loop is its exit, and a condition goes with it, whatever comes after the loop.
    private PlannedFlow Connect(PlannedNode from, PlannedNode to, string? name = null, string? condition = null, bool isBack = false)
    {
        if (!isBack && _exits.TryGetValue(from.Id, out var exit))
        {
            (name, condition) = exit;
        }

        var flow = new PlannedFlow(_ids.From($"flow_{from.Id}_to_{to.Id}", "flow"), from.Id, to.Id, name, condition);
        _flows.Add(flow);
        return flow;
    }

    private static string Condition(string variable)
    {
        if (!VariableName().IsMatch(variable))
        {
            throw new BlockCompileException($"Expected a variable name such as itemsAreMissing, but found '{variable}'.");
        }

        return $"${{execution.getVariable('{variable}') == true}}";
    }

    private static string VariableWords(string variable)
    {
        var words = WordStart().Replace(variable, match => $" {match.Value.ToLowerInvariant()}").Replace('_', ' ').Trim();
        return words.Length == 0 ? "Done" : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex VariableName();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
