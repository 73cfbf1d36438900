using ProcOS.Foundation.Errors;

namespace ProcOS.Tde.Tasks;

/// <summary>The inputs are valid, but there is no answer for them; trying again gives the same.</summary>
internal sealed class TaskUnsolvableException(string task, string expected, string found)
    : ProcOsException(TaskErrors.Unsolvable, task, expected, found);
