namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>
/// The children of a type as a position automaton: a state is the position that matched last, state 0 the start. XML Schema
/// demands that at most one position matches, so the first is the only one.
/// </summary>
internal sealed class ContentModel(ContentPosition[] positions, int[][] follow, bool[] accepts)
{
    public const int Start = 0;

    /// <summary>The state after an unexpected child, in which nothing more is judged.</summary>
    public const int Lost = -1;

    /// <summary>The position that takes the child after <paramref name="state"/>; null when none does.</summary>
    /// <param name="symbol">The number of the child's name; negative when the schema has no such name.</param>
    public ContentPosition? Next(int state, int symbol, string uri)
    {
        foreach (var index in follow[state])
        {
            if (positions[index].Takes(symbol, uri))
            {
                return positions[index];
            }
        }

        return null;
    }

    /// <summary>Any position that takes a child which stands at the wrong place; null when none does.</summary>
    public ContentPosition? Find(int symbol, string uri)
    {
        for (var index = 1; index < positions.Length; index++)
        {
            if (positions[index].Takes(symbol, uri))
            {
                return positions[index];
            }
        }

        return null;
    }

    /// <summary>Whether the content may end after <paramref name="state"/>.</summary>
    public bool Accepts(int state) => accepts[state];

    /// <summary>Whether the same name has to come again after <paramref name="state"/>, as fewer than demanded have come.</summary>
    public bool Repeats(int state) => follow[state] is [var only] && positions[only].Name == positions[state].Name && !accepts[state];

    /// <summary>Whether nothing may follow <paramref name="state"/> as the same name has come as often as it may.</summary>
    public bool IsUsedUp(int state) => positions[state].IsLastOfSeveral && follow[state].Length == 0;

    /// <summary>The names that may follow <paramref name="state"/>, for messages.</summary>
    public IEnumerable<string> Expected(int state) => follow[state].Select(index => positions[index].Name).Distinct();
}
