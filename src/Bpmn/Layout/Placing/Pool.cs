namespace ProcOS.Bpmn.Layout.Placing;

/// <summary>A participant with what its process shows; without content it is a closed pool.</summary>
internal sealed record Pool(DrawnShape Shape, Drawing? Content, LanePlan Lanes);
