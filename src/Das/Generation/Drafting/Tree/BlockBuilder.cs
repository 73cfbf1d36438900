using ProcOS.Bpmn.Blocks;
using ProcOS.Das.Generation.Drafting.Actions;
using ProcOS.Das.Generation.Drafting.Clauses;
using ProcOS.Das.Generation.Drafting.Text;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Generation.Drafting.Tree;

/// <summary>Stage 5: clauses become blocks with names, ids, variables and task specifications.</summary>
internal sealed class BlockBuilder
{
    private readonly StepFactory _steps = new();
    private readonly VariableNames _variables = new();
    private readonly List<ActionClause> _said = [];
    private readonly List<string> _notes = [];

    public IReadOnlyList<string> Notes => _notes;

    public SequenceBlock Build(IReadOnlyList<Clause> clauses) => new(BuildAll(Stops.Lower(clauses), tail: true));

    private List<Block> BuildAll(IReadOnlyList<Clause> clauses, bool tail)
    {
        var blocks = new List<Block>();
        for (var index = 0; index < clauses.Count; index++)
        {
            // "Pack the box. After packing, ship it": said twice, done once.
            if (clauses[index] is ActionClause { Recalls: true } recalled && _said.Exists(said => IsSame(recalled, said)))
            {
                continue;
            }

            var block = Build(clauses[index], tail && index == clauses.Count - 1);
            if (block is SequenceBlock sequence)
            {
                blocks.AddRange(sequence.Blocks);
            }
            else
            {
                blocks.Add(block);
            }
        }

        return blocks;
    }

    private Block Build(Clause clause, bool tail) => clause switch
    {
        ActionClause { Waits: true } wait => Wait(wait),
        ActionClause action => Step(action),
        SequenceClause sequence => new SequenceBlock(BuildAll(Flatten(sequence), tail)),
        ParallelClause parallel => new ParallelBlock([.. parallel.Branches.Select(branch => Build(branch, tail: false))]),
        ConditionClause condition => Choice(condition, tail),
        LoopClause loop => Loop(loop),
        NothingClause => new SequenceBlock([]),
        StopClause when tail => new SequenceBlock([]),
        StopClause => throw new DraftRefusedException(
            GenerationErrors.NotSupported, "stop", "an end at the top level, such as \"If the check fails, stop.\"", "an end inside of something else"),
        _ => throw new InvalidOperationException($"No block for {clause.GetType().Name}."),
    };

    private static List<Clause> Flatten(SequenceClause sequence) =>
        [.. sequence.Parts.SelectMany(part => part is SequenceClause nested ? Flatten(nested) : [part])];

    /// <summary>"packing the box" is "Pack the box"; "packing" and "packing it" are whatever was packed.</summary>
    private static bool IsSame(ActionClause recalled, ActionClause said) =>
        string.Equals(recalled.Name, said.Name, StringComparison.OrdinalIgnoreCase)
        || (recalled.Verb == said.Verb && recalled.Name.Split(' ') is ([_] or [_, "it" or "them" or "this" or "that"]));

    private StepBlock Step(ActionClause action)
    {
        _said.Add(action);
        return _steps.Task(action.Name, action.Words);
    }

    private StepBlock Wait(ActionClause wait)
    {
        _notes.Add($"\"{wait.Name}\" is a user task: a person says when it is over.");
        return _steps.Human(wait.Name, wait.Words);
    }

    private ChoiceBlock Choice(ConditionClause condition, bool tail)
    {
        var branches = new List<ChoiceBranch>();
        Clause? next = condition;
        while (next is ConditionClause { Negated: false } link)
        {
            branches.Add(Branch(link.Condition, Build(link.Then, tail)));
            next = link.Otherwise;
        }

        if (branches.Count == 0)
        {
            // "unless X, A; otherwise B": with X it is B.
            var otherwise = condition.Otherwise is null ? new SequenceBlock([]) : Build(condition.Otherwise, tail);
            return new ChoiceBlock(Question(condition.Condition), [Branch(condition.Condition, otherwise)], Build(condition.Then, tail));
        }

        return new ChoiceBlock(Question(condition.Condition), branches, next is null ? null : Build(next, tail));
    }

    private ChoiceBranch Branch(Phrase condition, Block body) =>
        new(InertText.Name(condition.ToString()), _variables.For(condition.ToString()), body);

    private LoopBlock Loop(LoopClause loop)
    {
        var body = Build(loop.Body, tail: false);
        var words = InertText.Name(loop.Condition.ToString());
        _notes.Add(loop.Negated
            ? $"The loop runs at least once; a person confirms when it is no longer so that {words}."
            : $"A person confirms each time whether {words}.");
        return loop.Negated
            ? new LoopBlock(body, $"Confirm no longer: {words}", _variables.For(loop.Condition.ToString(), "noLonger"))
            {
                FieldLabel = $"No longer: {words}",
                Question = "No longer so?",
            }
            : new LoopBlock(body, $"Confirm: {words}", _variables.For(loop.Condition.ToString()))
            {
                FieldLabel = ActionReader.Sentence(words),
                Question = Question(loop.Condition),
            };
    }

    private static string Question(Phrase condition) => InertText.Name(ActionReader.Sentence(condition.ToString())) + "?";
}
