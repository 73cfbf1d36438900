using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Flows;

namespace ProcOS.Bpmn.Soundness.Compiling.Places;

/// <summary>An element and its places.</summary>
internal sealed class Site(FlowNode node)
{
    public FlowNode Node { get; } = node;

    /// <summary>Where tokens arrive, in the order of the incoming flows.</summary>
    public int[] Inputs { get; set; } = [];

    /// <summary>Where tokens of a link event arrive that no flow brings; -1 for all other elements.</summary>
    public int Link { get; set; } = -1;

    /// <summary>Where a token of the activity is while it runs; -1 where that is the input itself.</summary>
    public int Running { get; set; } = -1;

    /// <summary>Marked while the event can fire: of event sub-processes and non-interrupting boundary events; else -1.</summary>
    public int Armed { get; set; } = -1;

    /// <summary>Of inclusive joins that judge arrivals: where tokens wait, input by input.</summary>
    public int[] Waiting { get; set; } = [];

    /// <summary>How it chooses among many flows; null where these are few.</summary>
    public Choice? Choice { get; set; }

    /// <summary>What goes when the activity ends: its running place, what is armed for it, its content.</summary>
    public PlaceRange Region { get; set; }

    /// <summary>The places inside of a sub-process.</summary>
    public PlaceRange Content { get; set; }

    /// <summary>The events on the border, compensation left out.</summary>
    public List<Site> Boundaries { get; } = [];

    /// <summary>Where a token is while the activity can be interrupted.</summary>
    public int[] Waits => Running < 0 ? Inputs : [Running];
}
