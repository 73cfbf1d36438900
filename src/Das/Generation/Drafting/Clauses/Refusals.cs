using ProcOS.Das.Generation.Drafting.Actions;
using ProcOS.Das.Generation.Drafting.Text;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Generation.Drafting.Clauses;

internal static class Refusals
{
    public static DraftRefusedException NoAction(Phrase clause) => ActionReader.IsNegation(clause)
        ? new DraftRefusedException(
            GenerationErrors.NotSupported, clause.ToString(), "something to do", "something not to do", "Say what happens instead.")
        : new DraftRefusedException(
            GenerationErrors.NotUnderstood, clause.ToString(), "something to do that begins with a verb, such as \"check stock\"", "none");

    public static DraftRefusedException NoConsequence(Phrase clause) => new(
        GenerationErrors.NotUnderstood, clause.ToString(), "a condition, a comma and then something to do, such as \"If items are missing, order them\"", "no such comma");

    public static DraftRefusedException NoCondition(Phrase clause) => new(
        GenerationErrors.NotUnderstood, clause.ToString(), "a condition after \"if\", \"unless\", \"until\" or \"as long as\"", "none");

    public static DraftRefusedException NoIf(Phrase clause) => new(
        GenerationErrors.NotUnderstood, clause.ToString(), "an \"if\" in front of \"otherwise\"", "none that is still open");

    public static DraftRefusedException NothingBefore(Phrase clause) => new(
        GenerationErrors.NotUnderstood, clause.ToString(), "a step before it that it refers to", "none");

    public static DraftRefusedException NotOneStep(Phrase clause) => new(
        GenerationErrors.NotSupported, clause.ToString(), "one step on each side of \"either … or …\"", "several", "Write it as \"If …, …; otherwise …\".");

    public static DraftRefusedException TooDeep(Phrase clause) => new(
        GenerationErrors.TooComplex, clause.ToString(), $"at most {Limits.Depth} levels of conditions and loops", "more");
}
