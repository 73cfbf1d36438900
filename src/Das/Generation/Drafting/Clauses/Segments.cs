using ProcOS.Das.Generation.Drafting.Text;

namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>Cuts a part of a sentence at each "otherwise".</summary>
internal static class Segments
{
    public static IReadOnlyList<Segment> Split(Phrase part)
    {
        var segments = new List<Segment>();
        var start = 0;
        var otherwise = false;
        for (var index = 0; index < part.Count; index++)
        {
            if (Marker(part, index) is not (> 0 and var length))
            {
                continue;
            }

            if (index > start || otherwise)
            {
                segments.Add(new Segment(part.From(start).Until(index - start).Trim(), otherwise));
            }

            otherwise = true;
            start = index + length;
            index = start - 1;
        }

        segments.Add(new Segment(part.From(start).Trim(), otherwise));
        return segments;
    }

    private static int Marker(Phrase part, int index)
    {
        var before = part.IsComma(index) ? 1 : 0;
        before += part.Word(index + before) is "and" or "but" ? 1 : 0;
        var length = part.MatchesAny(index + before, Markers.Otherwises);
        if (length == 0)
        {
            return 0;
        }

        var word = part.Word(index + before);
        var allowed = word switch
        {
            "if" => (index == 0 || before > 0) && (part.IsComma(index + before + length) || length + index + before == part.Count),
            "in" => index == 0 || before > 0,
            // "something else" is a thing; "ship or else" is not English for a branch without a comma.
            "else" => index == 0 || before > 0 || part.Word(index - 1) is not ("or" or "nothing" or "something" or "anything" or "everything" or "someone" or "anyone" or "everyone" or "what" or "who"),
            _ => true,
        };
        return allowed ? before + length : 0;
    }
}
