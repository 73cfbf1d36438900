namespace ProcOS.Bpmn.Checking.Camunda7.Expressions;

/// <summary>The functions of expressions: the engine's own and those of its JSON and XML plug-in, with their arguments.</summary>
internal static class EngineFunctions
{
    public static bool Accepts(string name, int arguments) => name switch
    {
        "currentUser" or "currentUserGroups" or "now" or "dateTime" => arguments == 0,
        "S" or "XML" or "JSON" => arguments == 1,
        _ => false,
    };
}
