using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Processes;

internal sealed class ProcessListCommand(Terminal terminal) : KernelListCommand(
    "List the deployed processes in their latest version.",
    "/api/v1/processes",
    [("KEY", "key"), ("VERSION", "version"), ("NAME", "name"), ("DEFINITION", "id")],
    terminal);
