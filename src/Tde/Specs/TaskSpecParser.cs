using System.Text.Json;
using System.Text.RegularExpressions;
using ProcOS.Foundation.Errors;
using ProcOS.Tde.Tasks;

namespace ProcOS.Tde.Specs;

/// <summary>Reads a specification and reports every problem that it has, not only the first.</summary>
internal sealed partial class TaskSpecParser(TaskCatalogue tasks)
{
    public const int MaxIdLength = 100;
    public const int MaxObjectiveLength = 2000;
    public const int MaxEntries = 50;
    public const int MaxEntryLength = 500;
    public const string IdPattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$";

    /// <summary>A second member of one name would silently replace the first.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    public SpecReading Parse(string json)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            root = document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            return new SpecReading(null, [new SpecIssue("", TaskErrors.NotJson.Code, $"Expected one JSON object: {exception.Message}")]);
        }

        var issues = new SpecIssues();
        if (root.ValueKind != JsonValueKind.Object)
        {
            issues.WrongType("", "an object", root);
            return new SpecReading(null, issues.Found);
        }

        var spec = Read(root, issues);
        return new SpecReading(issues.Found.Count == 0 ? spec : null, issues.Found);
    }

    private TaskSpec Read(JsonElement root, SpecIssues issues)
    {
        var reader = new MemberReader(root, "", issues);
        ReadVersion(reader, issues);
        var id = reader.Text("id", MaxIdLength, required: true);
        if (id is not null && !Id().IsMatch(id))
        {
            issues.WrongValue(reader.At("id"), "letters, digits, dots, dashes and underscores, a letter or digit first", SpecIssues.Quote(id));
        }

        var objective = reader.Text("objective", MaxObjectiveLength, required: true);
        var name = reader.Text("task", MaxIdLength, required: true);
        var task = name is null ? null : tasks.Find(name);
        if (name is not null && task is null)
        {
            issues.Add(reader.At("task"), TaskErrors.UnknownTask, $"one of {string.Join(", ", tasks.Names)}", SpecIssues.Quote(name));
        }

        var mode = ReadMode(reader, issues);
        var inputs = reader.Object("inputs");
        var inputsAreAnObject = !root.TryGetProperty("inputs", out var given) || given.ValueKind == JsonValueKind.Object;
        if (task is not null && inputsAreAnObject)
        {
            task.CheckInputs(new MemberReader(inputs, reader.At("inputs"), issues), issues);
        }

        return new TaskSpec
        {
            Id = id ?? "",
            Objective = objective ?? "",
            Task = name ?? "",
            Mode = mode,
            Inputs = inputs,
            Budget = ReadBudget(reader, issues),
            Tools = ReadTools(reader, issues),
            Constraints = reader.Texts("constraints", MaxEntries, MaxEntryLength),
            SuccessCriteria = reader.Texts("successCriteria", MaxEntries, MaxEntryLength),
            Metadata = reader.Object("metadata"),
            Unknown = reader.Rest(),
        };
    }

    private static void ReadVersion(MemberReader reader, SpecIssues issues)
    {
        if (reader.Find("version", "the number 1") is not { } version)
        {
            return;
        }

        if (version.ValueKind != JsonValueKind.Number)
        {
            issues.WrongType(reader.At("version"), "the number 1", version);
        }
        else if (!version.TryGetDecimal(out var number) || number != TaskSpec.CurrentVersion)
        {
            issues.Add(reader.At("version"), TaskErrors.UnknownVersion, "1", version.GetRawText());
        }
    }

    private static TaskMode ReadMode(MemberReader reader, SpecIssues issues)
    {
        const string Expected = "deterministic or probabilistic";
        if (reader.Find("mode") is not { } member)
        {
            return TaskMode.Deterministic;
        }

        if (member.ValueKind != JsonValueKind.String)
        {
            issues.WrongType(reader.At("mode"), Expected, member);
            return TaskMode.Deterministic;
        }

        if (ModeNames.Find(member.GetString()!) is { } mode)
        {
            return mode;
        }

        issues.WrongValue(reader.At("mode"), Expected, SpecIssues.Quote(member.GetString()!));
        return TaskMode.Deterministic;
    }

    private static TaskBudget ReadBudget(MemberReader reader, SpecIssues issues)
    {
        var budget = new MemberReader(reader.Object("budget"), reader.At("budget"), issues);
        return new TaskBudget
        {
            Steps = budget.WholeNumber("steps", TaskBudget.MinSteps, TaskBudget.MaxSteps, TaskBudget.DefaultSteps),
            Time = TimeSpan.FromSeconds(
                budget.WholeNumber("seconds", TaskBudget.MinSeconds, TaskBudget.MaxSeconds, TaskBudget.DefaultSeconds)),
            Unknown = budget.Rest(),
        };
    }

    private static List<string> ReadTools(MemberReader reader, SpecIssues issues)
    {
        var tools = reader.Texts("tools", MaxEntries, MaxEntryLength);
        for (var index = 0; index < tools.Count; index++)
        {
            // A tool that nobody provides must not be left out in silence: the task would do less than it was asked to.
            issues.Add($"{reader.At("tools")}/{index}", TaskErrors.UnknownTool, "no tool", SpecIssues.Quote(tools[index]));
        }

        return tools;
    }

    [GeneratedRegex(IdPattern)]
    private static partial Regex Id();
}
