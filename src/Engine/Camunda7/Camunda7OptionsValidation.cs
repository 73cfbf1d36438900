using Microsoft.Extensions.Options;

namespace ProcOS.Engine.Camunda7;

/// <summary>Tells the host all problems at once when it starts.</summary>
internal sealed class Camunda7OptionsValidation : IValidateOptions<Camunda7Options>
{
    public ValidateOptionsResult Validate(string? name, Camunda7Options options)
    {
        var problems = Camunda7OptionsCheck.Problems(options).Select(problem => problem.Message).ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
