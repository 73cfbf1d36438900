using ProcOS.Das.Generation.Drafting.Clauses;
using ProcOS.Das.Generation.Drafting.Text;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Generation.Drafting;

/// <summary>What holds for every intent, whoever drafts.</summary>
internal static class IntentRules
{
    /// <summary>The intent in clean characters.</summary>
    public static string Require(string? intent)
    {
        if (intent?.Length > Limits.IntentLength)
        {
            throw new DraftRefusedException(
                GenerationErrors.IntentTooLong, expected: $"at most {Limits.IntentLength} characters", found: $"{intent.Length}");
        }

        var text = PlainText.Clean(intent ?? string.Empty);
        return text.Any(char.IsLetterOrDigit) ? text : throw new DraftRefusedException(GenerationErrors.IntentEmpty);
    }
}
