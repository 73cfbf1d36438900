using System.Text.Json;

namespace ProcOS.Das.Generation.Drafting.Tree;

/// <summary>The specification of a drafted step: the task <c>echo</c> with the step's words, until a person gives it a better one.</summary>
internal static class TaskSpecText
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public static string Of(string id, string words) => InertText.Json(
        new Spec(1, id, words, "echo", "deterministic", new Inputs(words)), CamelCase);

    private sealed record Spec(int Version, string Id, string Objective, string Task, string Mode, Inputs Inputs);

    private sealed record Inputs(string Text);
}
