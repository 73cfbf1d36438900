using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Instances;

internal sealed class InstanceListCommand(Terminal terminal) : KernelListCommand(
    "List process instances, newest first.",
    "/api/v1/instances",
    [("ID", "id"), ("PROCESS", "processKey"), ("STATE", "state"), ("BUSINESS KEY", "businessKey")],
    terminal);
