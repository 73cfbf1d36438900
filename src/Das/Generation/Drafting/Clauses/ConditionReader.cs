using ProcOS.Das.Generation.Drafting.Actions;
using ProcOS.Das.Generation.Drafting.Text;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>Finds where a condition ends and what depends on it begins.</summary>
internal static class ConditionReader
{
    /// <summary>
    /// The condition ends at the first comma or "then" behind which there is something to do: "late, damaged or
    /// wrong" has commas of its own. The body is empty when there is no such place.
    /// </summary>
    public static (Phrase Condition, Phrase Body) Split(Phrase rest, Func<Phrase, bool> beginsStatement)
    {
        for (var index = 1; index < rest.Count; index++)
        {
            if (rest.IsComma(index) || rest.Word(index) == "then")
            {
                var body = rest.From(index + 1).Trim();
                if (!body.IsEmpty && beginsStatement(body))
                {
                    return (rest.Until(index).Trim(), body);
                }
            }
        }

        return (rest, Phrase.Empty);
    }

    public static void Require(Phrase condition, Phrase clause)
    {
        if (condition.IsEmpty || !condition.ToString().Any(char.IsLetterOrDigit))
        {
            throw Refusals.NoCondition(clause);
        }

        for (var index = 1; index < condition.Count - 1; index++)
        {
            // "until the customer agrees: write an offer": what follows the colon is no part of the condition.
            if (condition.Word(index) == ":" && ActionReader.Read(condition.From(index + 1), VerbForm.Base) is not null)
            {
                throw Refusals.NoConsequence(clause);
            }
        }

        if (condition.ToString().Length > Limits.ConditionLength)
        {
            throw new DraftRefusedException(
                GenerationErrors.TooComplex, clause.ToString(), $"a condition of at most {Limits.ConditionLength} characters", $"{condition.ToString().Length} characters");
        }
    }

    public static ActionClause Wait(Phrase condition) =>
        new(ActionReader.Sentence("wait until", condition.ToString()), condition.ToString(), "wait", Waits: true);
}
