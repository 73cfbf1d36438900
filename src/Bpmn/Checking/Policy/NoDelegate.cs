namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>
/// A delegate, an expression and the engine's own shell and mail tasks do work inside the engine, past every policy that
/// handlers keep.
/// </summary>
internal sealed class NoDelegate() : Rule("procos/no-delegate", Severity.Error)
{
    private static readonly string[] Ways = ["class", "delegateExpression", "expression"];

    public override void Check(CheckRun run)
    {
        foreach (var work in run.WorkElements)
        {
            foreach (var way in Ways)
            {
                if (work.Element.CamundaAttribute(way) is not null)
                {
                    Report(run, work.Node.Element, $"Expected an external task or a called process, but {work.Node} has camunda:{way}.");
                }
            }

            if (work.Element.CamundaAttribute("type") is { } type && type != "external")
            {
                Report(run, work.Node.Element, $"Expected an external task or a called process, but {work.Node} has camunda:type=\"{type}\".");
            }
        }
    }
}
