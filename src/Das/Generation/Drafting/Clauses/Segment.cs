using ProcOS.Das.Generation.Drafting.Text;

namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <param name="Words">Without the "otherwise" itself.</param>
internal readonly record struct Segment(Phrase Words, bool IsOtherwise);
