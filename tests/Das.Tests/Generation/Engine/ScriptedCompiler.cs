using System.Text;
using ProcOS.Das.Generation.Content;
using ProcOS.Das.Generation.Drafting;

namespace ProcOS.Das.Tests.Generation.Engine;

/// <summary>The real compiler, then a change that a faulty drafter could have made.</summary>
internal sealed class ScriptedCompiler(Func<string, string> change) : IDraftCompiler
{
    public byte[] Compile(Draft draft) => Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(new DraftCompiler().Compile(draft))));

    /// <summary>A draft that fails its check, and that no repair mends.</summary>
    public static string FailCheck(string xml) => xml.Replace("calledElement=\"tde_template\"", "calledElement=\"somebody_else\"", StringComparison.Ordinal);

    /// <summary>A draft that a repair mends.</summary>
    public static string NeedRepair(string xml) => xml.Replace("isExecutable=\"true\"", "isExecutable=\"false\"", StringComparison.Ordinal);

    /// <summary>What no rule of ours sees: a class that the engine does not have.</summary>
    public static string FailDeployment(string xml) => xml.Replace("<bpmn:startEvent ", "<bpmn:startEvent camunda:formHandlerClass=\"org.example.Missing\" ", StringComparison.Ordinal);
}
