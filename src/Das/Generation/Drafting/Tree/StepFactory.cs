using ProcOS.Bpmn.Blocks;
using ProcOS.Das.Generation.Drafting.Clauses;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Generation.Drafting.Tree;

/// <summary>Makes steps with unique ids and counts them.</summary>
internal sealed class StepFactory
{
    private readonly HashSet<string> _ids = [];
    private int _count;

    public StepBlock Task(string name, string words)
    {
        var id = NewId(name, words);
        return new StepBlock(id, InertText.Name(name)) { TaskSpec = TaskSpecText.Of(id.Replace('_', '-'), name) };
    }

    public StepBlock Human(string name, string words) => new(NewId(name, words), InertText.Name(name), StepKind.Human);

    private string NewId(string name, string words)
    {
        if (++_count > Limits.Steps)
        {
            throw new DraftRefusedException(GenerationErrors.TooComplex, words, $"at most {Limits.Steps} steps", "more");
        }

        var id = Slug.Id(name, "step");
        var unique = id;
        for (var number = 2; !_ids.Add(unique); number++)
        {
            unique = $"{id}_{number}";
        }

        return unique;
    }
}
