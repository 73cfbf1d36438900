namespace ProcOS.Bpmn.Checking.Camunda7;

/// <summary>
/// A reason for which the engine refuses a deployment. The engine's walk over the model (<see cref="Parsing"/>) asks the rule
/// at the place at which the engine's parser looks; what it found is handed to the run here.
/// </summary>
internal abstract class EngineRule(string id) : Rule(id, Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var problem in run.Deployment.Problems)
        {
            if (problem.Rule == this)
            {
                run.Add(new Report(this, problem.Element, problem.Message, problem.Severity) { OwnerId = problem.OwnerId ?? run.Deployment.OwnerOf(problem.Element) });
            }
        }
    }
}
