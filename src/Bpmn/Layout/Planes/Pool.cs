using ProcOS.Bpmn.Layout.Placing;

namespace ProcOS.Bpmn.Layout.Planes;

/// <summary>A participant with what its process shows; without content it is a closed pool.</summary>
internal sealed record Pool(DrawnShape Shape, Drawing? Content, LanePlan Lanes);
