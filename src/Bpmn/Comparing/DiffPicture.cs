using ProcOS.Bpmn.Diagram;

namespace ProcOS.Bpmn.Comparing;

/// <summary>
/// The new model as a picture in which the differences are coloured, with a legend; what was removed is drawn where it
/// was, or near it where that place is taken. Only what a diagram can show is in it.
/// </summary>
public static class DiffPicture
{
    /// <summary>The colour of each kind, as CSS writes it.</summary>
    public static IReadOnlyDictionary<ChangeKind, string> Colours { get; } = new Dictionary<ChangeKind, string>
    {
        [ChangeKind.Added] = "#1a7f37",
        [ChangeKind.Removed] = "#c62828",
        [ChangeKind.Changed] = "#b26a00",
        [ChangeKind.Moved] = "#1565c0",
        [ChangeKind.Rerouted] = "#7b1fa2",
        [ChangeKind.Notation] = "#6d4c41",
        [ChangeKind.Layout] = "#78909c",
    };

    public static string Render(BpmnDocument before, BpmnDocument after, ModelDiff diff)
    {
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in diff.Changes.Where(change => change.Id.Length > 0))
        {
            // The first kind of several tells most.
            _ = colours.TryAdd(change.Id, Colours[change.Kind]);
        }

        return SvgRenderer.Render(RemovedParts.AddTo(after, before, diff), new SvgOptions
        {
            Highlight = colours,
            Legend = [.. diff.Changes.Select(change => change.Kind).Distinct().Order().Select(kind => (DiffText.Word(kind).TrimEnd(), Colours[kind]))],
        });
    }
}
