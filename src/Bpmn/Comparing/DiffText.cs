using System.Text;

namespace ProcOS.Bpmn.Comparing;

/// <summary>A difference in lines for people.</summary>
public static class DiffText
{
    private const int MaxValue = 200;

    /// <summary>One line for each change, an indented one for each property; one line when there is none. Lines end with \n.</summary>
    public static string Write(ModelDiff diff)
    {
        if (diff.IsEmpty)
        {
            return "no differences\n";
        }

        var text = new StringBuilder();
        foreach (var change in diff.Changes)
        {
            text.Append(Word(change.Kind)).Append("  ").Append(Line(change.Element)).Append('\n');
            foreach (var property in change.Properties)
            {
                text.Append("             ").Append(property.Name).Append(": ")
                    .Append(Value(property.From)).Append(" → ").Append(Value(property.To)).Append('\n');
            }
        }

        return text.Append(Summary(diff)).Append('\n').ToString();
    }

    /// <summary>How many of each kind, such as <c>1 added, 2 changed</c>.</summary>
    public static string Summary(ModelDiff diff) => diff.IsEmpty
        ? "no differences"
        : string.Join(", ", diff.Changes.GroupBy(change => change.Kind).Select(group => $"{group.Count()} {Word(group.Key).TrimEnd()}"))
            + (diff.IsEmpty || !diff.Changes.All(change => change.Kind is ChangeKind.Layout or ChangeKind.Notation) ? string.Empty
                : diff.IsLayoutOnly ? " only: what executes is the same"
                : " only: the meaning is the same, the hash is another");

    internal static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Rerouted => "re-routed",
        _ => kind.ToString().ToLowerInvariant().PadRight(9),
    };

    private static string Value(string? value) => value is null ? "(none)"
        : $"\"{Line(value.Length <= MaxValue ? value : value[..MaxValue] + "…")}\"";

    // A name may hold line ends and control characters: a terminal shall see neither.
    private static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
