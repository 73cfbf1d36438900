using System.Text.Json;
using ProcOS.Das.Knowledge.Answering;
using ProcOS.Engine;

namespace ProcOS.Das.Knowledge.Handlers.Answer;

/// <summary>The variables of a question that could not be answered: whoever waits for the process finds an answer on every way.</summary>
internal static class AnswerVariables
{
    public static IReadOnlyDictionary<string, VariableValue> Failed(string reason) => new Dictionary<string, VariableValue>
    {
        ["answer"] = VariableValue.OfJson(JsonSerializer.SerializeToElement(KnowledgeAnswers.Failed(reason), JsonSerializerOptions.Web)),
        ["answered"] = VariableValue.Of(false),
    };
}
