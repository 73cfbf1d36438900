using ProcOS.Bpmn.Checking.Camunda7.Parsing;

namespace ProcOS.Bpmn.Checking.Camunda7.Starts;

/// <summary>One message starts one process: the second definition that waits for it is refused. Whether one that is deployed already does, only the engine knows.</summary>
internal sealed class MessageStartUnique() : EngineRule("camunda7/message-start-unique")
{
    public void Judge(EngineParse parse)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var process in parse.Processes)
        {
            foreach (var (_, (kind, name, isStart)) in process.Subscriptions)
            {
                if (isStart && kind == "message" && name is not null && !names.Add(name))
                {
                    parse.Later(this, process.Element, null, $"Expected the message '{name}' to start one process, but it starts {process.Element.Called()} too.");
                }
            }
        }
    }
}
