using System.Text.Json;
using ProcOS.Bpmn.Blocks;
using ProcOS.Das.Generation.Drafting.Actions;
using ProcOS.Das.Generation.Drafting.Clauses;
using ProcOS.Das.Generation.Drafting.Text;
using ProcOS.Das.Generation.Drafting.Tree;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Generation.Drafting.Model;

/// <summary>The model's answer, checked member by member: a schema in a request is a wish, not a guarantee.</summary>
internal sealed class ModelAnswer
{
    public const int LongestAnswer = 64_000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    private readonly StepFactory _steps = new();
    private readonly VariableNames _variables = new();

    private ModelAnswer(JsonElement root)
    {
        Object(root, "the answer", "understood", "problem", "name", "start", "body");
        if (root.TryGetProperty("understood", out var understood) && understood.ValueKind == JsonValueKind.False)
        {
            throw new DraftRefusedException(
                GenerationErrors.NotUnderstood, found: root.TryGetProperty("problem", out var problem) && problem.ValueKind == JsonValueKind.String ? Clean(problem.GetString()!) : null);
        }

        Name = Words(root, "name", "the answer", Limits.NameLength);
        Start = root.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.String && Clean(start.GetString()!) is { Length: > 0 and <= Limits.NameLength } words
            ? words
            : null;
        Body = Block(Member(root, "body", "the answer"), 0);
    }

    public string Name { get; }

    public string? Start { get; }

    public Block Body { get; }

    /// <exception cref="DraftRefusedException">It is no draft; the error says what was expected where.</exception>
    public static ModelAnswer Read(string text)
    {
        if (text.Length > LongestAnswer)
        {
            throw Invalid($"at most {LongestAnswer} characters", $"{text.Length}");
        }

        try
        {
            using var document = JsonDocument.Parse(Unfence(text), Strict);
            return new ModelAnswer(document.RootElement);
        }
        catch (JsonException broken)
        {
            throw Invalid("one JSON object", broken.Message);
        }
    }

    private Block Block(JsonElement element, int depth)
    {
        if (depth > Limits.Depth)
        {
            throw Invalid($"at most {Limits.Depth} levels", "more");
        }

        var type = Words(element, "type", "a block", 20);
        switch (type)
        {
            case "step":
                Object(element, type, "type", "name");
                var name = Words(element, "name", type, Limits.NameLength);
                return _steps.Task(name, name);
            case "human":
                Object(element, type, "type", "name");
                var asked = Words(element, "name", type, Limits.NameLength);
                return _steps.Human(asked, asked);
            case "sequence":
                Object(element, type, "type", "blocks");
                return new SequenceBlock(Blocks(element, type, depth));
            case "parallel":
                Object(element, type, "type", "blocks");
                return new ParallelBlock(Blocks(element, type, depth));
            case "choice":
                Object(element, type, "type", "branches", "otherwise");
                return Choice(element, depth);
            case "loop":
                Object(element, type, "type", "until", "body");
                return Loop(element, depth);
            default:
                throw Invalid("step, human, sequence, parallel, choice or loop", $"'{type}'");
        }
    }

    private List<Block> Blocks(JsonElement element, string type, int depth)
    {
        var list = Member(element, "blocks", type);
        return list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(block => Block(block, depth + 1))]
            : throw Invalid($"an array blocks in {type}", list.ValueKind.ToString());
    }

    private ChoiceBlock Choice(JsonElement element, int depth)
    {
        var list = Member(element, "branches", "choice");
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            throw Invalid("an array branches in choice with at least one entry", list.ValueKind.ToString());
        }

        var branches = new List<ChoiceBranch>();
        foreach (var branch in list.EnumerateArray())
        {
            Object(branch, "a branch", "condition", "body");
            var condition = Words(branch, "condition", "a branch", Limits.ConditionLength);
            branches.Add(new ChoiceBranch(InertText.Name(condition), _variables.For(condition), Block(Member(branch, "body", "a branch"), depth + 1)));
        }

        var otherwise = element.TryGetProperty("otherwise", out var other) && other.ValueKind != JsonValueKind.Null ? Block(other, depth + 1) : null;
        return new ChoiceBlock(ActionReader.Sentence(branches[0].Label) + "?", branches, otherwise);
    }

    private LoopBlock Loop(JsonElement element, int depth)
    {
        var until = Words(element, "until", "loop", Limits.ConditionLength);
        var words = InertText.Name(until);
        return new LoopBlock(Block(Member(element, "body", "loop"), depth + 1), $"Confirm: {words}", _variables.For(until))
        {
            FieldLabel = ActionReader.Sentence(words),
            Question = ActionReader.Sentence(words) + "?",
        };
    }

    private static void Object(JsonElement element, string what, params string[] members)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Invalid($"{what} as an object", element.ValueKind.ToString());
        }

        foreach (var member in element.EnumerateObject())
        {
            if (Array.IndexOf(members, member.Name) < 0)
            {
                throw Invalid($"only {string.Join(", ", members)} in {what}", $"'{(member.Name.Length > 40 ? member.Name[..40] : member.Name)}'");
            }
        }
    }

    private static JsonElement Member(JsonElement element, string name, string what) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : throw Invalid($"{name} in {what}", "none");

    private static string Words(JsonElement element, string name, string what, int longest)
    {
        var member = Member(element, name, what);
        var words = member.ValueKind == JsonValueKind.String ? Clean(member.GetString()!) : throw Invalid($"text as {name} in {what}", member.ValueKind.ToString());
        return words.Any(char.IsLetterOrDigit) && words.Length <= longest
            ? words
            : throw Invalid($"1 to {longest} characters with a letter as {name} in {what}", $"{words.Length}");
    }

    private static string Clean(string text) =>
        string.Join(' ', PlainText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Unfence(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.StartsWith("```", StringComparison.Ordinal))
        {
            return trimmed;
        }

        var start = trimmed.IndexOf('\n');
        var end = trimmed.LastIndexOf("```", StringComparison.Ordinal);
        return start > 0 && end > start ? trimmed[start..end] : trimmed;
    }

    private static DraftRefusedException Invalid(string expected, string found) => new(GenerationErrors.ModelAnswerInvalid, expected: expected, found: found);
}
