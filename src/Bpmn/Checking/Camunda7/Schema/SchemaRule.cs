using ProcOS.Bpmn.Schema;

namespace ProcOS.Bpmn.Checking.Camunda7.Schema;

/// <summary>One matter of the schema, by which the engine validates a file before it parses it.</summary>
internal abstract class SchemaRule(string id, SchemaMatter matter) : Rule(id, Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var problem in run.Deployment.SchemaProblems)
        {
            if (problem.Matter == matter)
            {
                run.Add(new Report(this, problem.Element, $"{problem.Message} ({problem.Codes})", Severity)
                {
                    OwnerId = run.Deployment.OwnerOf(problem.Element),
                    Position = run.Deployment.PositionOf(problem),
                });
            }
        }
    }
}
