using ProcOS.Bpmn.Checking.Fixing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking;

/// <summary>
/// One rule: one file here, one page in <c>docs/rules</c>, a valid and an invalid fixture among the tests. It keeps no
/// state, so that files are checked in parallel.
/// </summary>
internal abstract class Rule(string id, Severity severity)
{
    /// <summary>Group and name, such as <c>style/label-required</c>.</summary>
    public string Id { get; } = id;

    /// <summary>How bad its findings are unless a configuration, or the rule itself for one of them, says otherwise.</summary>
    public Severity Severity { get; } = severity;

    /// <summary>Where it is described.</summary>
    public string Page { get; } = PageOf(id);

    /// <summary>Whether <see cref="Fix"/> mends what the rule finds.</summary>
    public virtual bool CanFix => false;

    /// <summary>Whether one fix mends every finding of the rule in the document.</summary>
    public virtual bool FixesAllAtOnce => false;

    /// <summary>Whether a fix changes the diagram by more than what it takes away: it is not made where other rules find more after it.</summary>
    public virtual bool FixDraws => false;

    /// <summary>Where a rule is described.</summary>
    public static string PageOf(string id) => $"docs/rules/{id}.md";

    /// <summary>Looks at the document of the run and reports to it.</summary>
    public abstract void Check(CheckRun run);

    /// <summary>Notes what has to change in the tree to mend one finding; nothing where it cannot be told.</summary>
    /// <param name="document">The document in which it was found.</param>
    /// <param name="element">The element that was reported.</param>
    /// <param name="edits">Where the changes are noted.</param>
    public virtual void Fix(BpmnDocument document, XmlElement element, TreeEdits edits)
    {
    }

    protected void Report(CheckRun run, XmlElement element, string message, Severity? other = null) =>
        run.Add(this, element, message, other ?? Severity);
}
