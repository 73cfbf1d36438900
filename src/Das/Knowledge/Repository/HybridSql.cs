namespace ProcOS.Das.Knowledge.Repository;

/// <summary>
/// The search in one statement. By words: the share of the question's words that a passage has, weighed by how rare
/// they are in the collection (as in BM25), with a fifth for how often they come; a word that the collection does not
/// know weighs most, so a question about something else scores near 0 instead of merely lower than others. By vectors:
/// the cosine. Both are between 0 and 1, hence a threshold can judge their mix, which ranks fused by position cannot
/// give.
/// </summary>
internal static class HybridSql
{
    /// <summary>How much the vectors count beside the words.</summary>
    public const double VectorWeight = 0.6;

    /// <summary>How many of the best by words, and by vectors, are judged by both.</summary>
    public const int Pool = 100;

    /// <summary>Words that ask, beside the stop words that PostgreSQL leaves out by itself.</summary>
    public const string Fillers =
        "happen mean tell explain describe give show know want please many much exactly possible way thing get use used using say need does";

    // The stemmer and its stop words are PostgreSQL's; lexemes are quoted because they may hold any character.
    private const string Terms =
        """
        WITH terms AS (
            SELECT lexeme, CAST('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''' AS tsquery) AS term
            FROM unnest(to_tsvector('english', @text))
            WHERE lexeme NOT IN (SELECT lexeme FROM unnest(to_tsvector('english', @fillers)))
        )
        """;

    private const string Words =
        Terms + """
        , scope AS (
            SELECT CAST(count(*) AS float8) AS total, greatest(coalesce(CAST(avg(tokens) AS float8), 1), 1) AS mean
            FROM das.knowledge_chunks WHERE collection = @collection
        ), weighted AS (
            SELECT terms.lexeme, terms.term, ln(1 + (scope.total - known.chunks + 0.5) / (known.chunks + 0.5)) AS weight
            FROM terms CROSS JOIN scope CROSS JOIN LATERAL (
                SELECT CAST(count(*) AS float8) AS chunks FROM das.knowledge_chunks c
                WHERE c.collection = @collection AND c.words @@ terms.term
            ) AS known
        ), asked AS (
            SELECT greatest(coalesce(sum(weight), 0), 0.000001) AS weight FROM weighted
        ), by_words AS (
            SELECT c.id, (
                0.8 * sum(weighted.weight)
                + 0.2 * sum(weighted.weight * often.times / (often.times + 1.2 * (0.25 + 0.75 * c.tokens / scope.mean)))
            ) / asked.weight AS lexical
            FROM weighted CROSS JOIN scope CROSS JOIN asked
            JOIN das.knowledge_chunks c ON c.collection = @collection AND c.words @@ weighted.term
            CROSS JOIN LATERAL (
                SELECT CAST(cardinality(positions) AS float8) AS times FROM unnest(c.words) AS word WHERE word.lexeme = weighted.lexeme
            ) AS often
            WHERE (NOT @filtered OR c.source = ANY (@exact) OR EXISTS (SELECT 1 FROM unnest(@folders) AS folder WHERE starts_with(c.source, folder)))
            GROUP BY c.id, asked.weight
        )
        """;

    private const string Plain =
        Words + """
        SELECT * FROM (
            SELECT c.id, c.source, c.ordinal, c.heading, c.content, c.tokens,
                CAST(round(CAST(by_words.lexical AS numeric), 6) AS float8) AS score, by_words.lexical, CAST(NULL AS float8) AS similarity
            FROM by_words JOIN das.knowledge_chunks c USING (id)
        ) AS judged
        WHERE score >= @minScore
        ORDER BY score DESC, source, ordinal LIMIT @count
        """;

    private const string Hybrid =
        Words + """
        , question AS (
            SELECT CAST(CAST(@vector AS real[]) AS vector) AS vector
        ), by_vectors AS (
            SELECT c.id FROM das.knowledge_chunks c CROSS JOIN question
            WHERE c.collection = @collection
                AND (NOT @filtered OR c.source = ANY (@exact) OR EXISTS (SELECT 1 FROM unnest(@folders) AS folder WHERE starts_with(c.source, folder)))
            ORDER BY c.embedding <=> question.vector, c.source, c.ordinal LIMIT @pool
        ), candidates AS (
            SELECT id FROM by_vectors
            UNION
            (SELECT id FROM by_words ORDER BY lexical DESC, id LIMIT @pool)
        ), measured AS (
            SELECT c.id, c.source, c.ordinal, c.heading, c.content, c.tokens, coalesce(by_words.lexical, 0) AS lexical,
                greatest(0, least(1, coalesce(nullif(1 - (c.embedding <=> question.vector), 'NaN'), 0))) AS similarity
            FROM candidates CROSS JOIN question
            JOIN das.knowledge_chunks c USING (id)
            LEFT JOIN by_words USING (id)
        )
        SELECT * FROM (
            SELECT measured.*, CAST(round(CAST(@vectorWeight * similarity + (1 - @vectorWeight) * lexical AS numeric), 6) AS float8) AS score
            FROM measured
        ) AS judged
        WHERE score >= @minScore
        ORDER BY score DESC, source, ordinal LIMIT @count
        """;

    /// <summary>Rates sentences by the question's words that they have; a word that is in few of them weighs more.</summary>
    public const string Sentences =
        Terms + """
        , sentences AS (
            SELECT CAST(place AS integer) AS place, to_tsvector('english', sentence) AS words
            FROM unnest(@sentences) WITH ORDINALITY AS given(sentence, place)
        ), matches AS (
            SELECT sentences.place, 1.0 / sqrt(count(*) OVER (PARTITION BY terms.lexeme)) AS weight
            FROM sentences JOIN terms ON sentences.words @@ terms.term
        )
        SELECT sentences.place - 1 AS place, CAST(round(CAST(coalesce(sum(matches.weight), 0) AS numeric), 6) AS float8) AS rating
        FROM sentences LEFT JOIN matches USING (place)
        GROUP BY sentences.place ORDER BY sentences.place
        """;

    public static string For(bool vectors) => vectors ? Hybrid : Plain;
}
