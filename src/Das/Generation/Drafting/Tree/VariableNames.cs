using System.Collections.Frozen;

namespace ProcOS.Das.Generation.Drafting.Tree;

/// <summary>One variable for one condition: the same words share it, different words never do.</summary>
internal sealed class VariableNames
{
    /// <summary>Names that expressions, the engine or our own processes use.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
    [
        "and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "true", "false", "null", "instanceof", "empty", "div", "mod", "execution", "task",
        "correlationid", "taskspec", "outcome", "outcomestatus", "mode", "loopcounter", "authenticateduserid", "initiator",
    ]);

    private readonly Dictionary<string, string> _names = [];
    private readonly HashSet<string> _taken = [];

    public string For(string words, string prefix = "")
    {
        var key = prefix + string.Join(' ', words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (_names.TryGetValue(key, out var known))
        {
            return known;
        }

        var name = Slug.Variable(words, "condition");
        name = prefix.Length > 0 ? prefix + char.ToUpperInvariant(name[0]) + name[1..] : name;
        name = Reserved.Contains(name.ToLowerInvariant()) ? "is" + char.ToUpperInvariant(name[0]) + name[1..] : name;
        var unique = name;
        for (var number = 2; !_taken.Add(unique.ToLowerInvariant()); number++)
        {
            unique = name + number;
        }

        return _names[key] = unique;
    }
}
