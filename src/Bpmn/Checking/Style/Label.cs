namespace ProcOS.Bpmn.Checking.Style;

/// <summary>What counts as a name: what bpmnlint, which is written in JavaScript, does not trim away.</summary>
internal static class Label
{
    private const char ByteOrderMark = '\uFEFF';
    private const char NextLine = '\u0085';

    public static bool IsBlank(string? text)
    {
        foreach (var character in text ?? string.Empty)
        {
            if (character == NextLine || (character != ByteOrderMark && !char.IsWhiteSpace(character)))
            {
                return false;
            }
        }

        return true;
    }
}
