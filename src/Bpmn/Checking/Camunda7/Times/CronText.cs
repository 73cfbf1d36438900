namespace ProcOS.Bpmn.Checking.Camunda7.Times;

/// <summary>Whether the engine reads a text as cron: six fields as Spring has them, from seconds to days of the week, or a nickname.</summary>
internal static class CronText
{
    private static readonly string[] Nicknames = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    private static readonly CronField[] Fields =
    [
        new(0, 59, IsStrict: true, string.Empty, []),
        new(0, 59, IsStrict: true, string.Empty, []),
        new(0, 23, IsStrict: true, string.Empty, []),
        new(1, 31, IsStrict: false, "LW?", []),
        new(1, 12, IsStrict: false, string.Empty, ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]),
        new(0, 7, IsStrict: false, "L#?", ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]),
    ];

    public static bool IsCron(string text)
    {
        if (Nicknames.Contains(text))
        {
            return true;
        }

        if (text.Contains("||", StringComparison.Ordinal))
        {
            return text.TrimEnd('|').Split("||").All(IsCron);
        }

        var parts = text.Split([' ', '\t', '\n', '\v', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (text.Contains('|', StringComparison.Ordinal))
        {
            return IsChoice(parts);
        }

        if (parts.Length != Fields.Length)
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].EndsWith(',') || !Fields[i].Accepts(parts[i].ToUpperInvariant()))
            {
                return false;
            }
        }

        return true;
    }

    // Several of them in one: each field has one value for all, or one for each.
    private static bool IsChoice(string[] parts)
    {
        var choices = Array.ConvertAll(parts, part => part.TrimEnd('|').Split('|'));
        var count = choices.Max(choice => choice.Length);
        return Array.TrueForAll(parts, part => part.Trim('|').Length > 0)
            && Enumerable.Range(0, count).All(number =>
                choices.All(choice => choice.Length == 1 || choice.Length > number)
                && choices.Zip(parts).All(pair => pair.First.Length > number || !pair.Second.Contains('|', StringComparison.Ordinal))
                && IsCron(string.Join(' ', choices.Select(choice => choice.Length == 1 ? choice[0] : choice[number]))));
    }
}
