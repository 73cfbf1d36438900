using ProcOS.Das.Knowledge.Repository;
using ProcOS.Foundation.Errors;
using ProcOS.Store;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Das.Tests.Knowledge;

/// <summary>What every database must do for the knowledge.</summary>
public abstract class KnowledgeRepositoryContract(KnowledgeStore store) : IDisposable
{
    private readonly PostgresKnowledgeRepository _repository = new(new ManualClock());
    private readonly HashedWords _model = new();

    // The store is shared by the tests of a class, the collections are not.
    private readonly string _test = $"{Guid.NewGuid():n}-";

    public void Dispose()
    {
        _model.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Query_Words_RanksByShareOfTheQuestionAndItsRarity()
    {
        await FillAsync("words", null, ("a.md", ["The kernel boots the engine.", "The kernel stops."]), ("b.md", ["The engine runs processes.", "Cats sleep all day."]));

        var hits = await QueryAsync("words", new ChunkQuery { Text = "How does the kernel boot the engine?" });

        Assert.Equal(["a.md#0", "a.md#1", "b.md#0"], hits.Select(Place).Take(1).Concat(hits.Select(Place).Skip(1).Order()));
        Assert.InRange(hits[0].Score, 0.8, 1);
        Assert.All(hits.Skip(1), hit => Assert.InRange(hit.Score, 0.05, 0.7));
        Assert.All(hits, hit => Assert.Null(hit.Similarity));
    }

    [Fact]
    public async Task Query_WordsThatNobodyKnows_PressTheScoreDown()
    {
        await FillAsync("words", null, ("a.md", ["The kernel boots the engine.", "Another thing entirely."]));

        var known = await QueryAsync("words", new ChunkQuery { Text = "kernel" });
        var mixed = await QueryAsync("words", new ChunkQuery { Text = "kernel of a walnut tree" });
        var unknown = await QueryAsync("words", new ChunkQuery { Text = "walnut tree" });

        Assert.True(known[0].Score > 0.8);
        Assert.True(mixed[0].Score < 0.35);
        Assert.Empty(unknown);
    }

    [Fact]
    public async Task Query_Vectors_FindWhatSharesNoStemAndMixBothMeasures()
    {
        await FillAsync("vectors", _model, ("a.md", ["red green blue", "one two three"]));

        var hits = await QueryAsync("vectors", new ChunkQuery { Text = "zzz", Vector = _model.Embed("one two three") });

        Assert.Equal("a.md#1", Place(hits[0]));
        Assert.Equal((0.6, 0, 1.0), (hits[0].Score, hits[0].Lexical, Math.Round(hits[0].Similarity!.Value, 6)));
        Assert.Equal(2, hits.Count);
    }

    [Fact]
    public async Task Query_VectorOfNoLength_CountsAsUnlike()
    {
        await FillAsync("vectors", _model, ("a.md", ["red green blue"]));

        var hits = await QueryAsync("vectors", new ChunkQuery { Text = "red", Vector = new float[64] });

        Assert.Equal(0, hits[0].Similarity);
    }

    [Fact]
    public async Task Query_EqualScores_AreInTheOrderOfSourceAndPlace()
    {
        await FillAsync("words", null, ("b.md", ["same words here", "same words here"]), ("B.md", ["same words here"]), ("a.md", ["same words here"]));

        var hits = await QueryAsync("words", new ChunkQuery { Text = "same words", Count = 3 });

        Assert.Equal(["B.md#0", "a.md#0", "b.md#0"], hits.Select(Place));
    }

    [Theory]
    [InlineData("docs/a.md", new[] { "docs/a.md#0" })]
    [InlineData("docs/", new[] { "docs/a.md#0", "docs/b_c.md#0" })]
    [InlineData("docs", new string[0])]
    [InlineData("docs/b%c.md", new string[0])]
    public async Task Query_SourceFilter_TakesFilesAndFolders(string source, string[] expected)
    {
        await FillAsync("words", null, ("docs/a.md", ["kernel"]), ("docs/b_c.md", ["kernel"]), ("docsy/d.md", ["kernel"]), ("other.md", ["kernel"]));

        var hits = await QueryAsync("words", new ChunkQuery { Text = "kernel", Sources = [source] });

        Assert.Equal(expected, hits.Select(Place));
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("it's \\' & | ! ( ) <-> :* a\\b \\")]
    [InlineData("?? :: '' \"\" ; DROP TABLE das.knowledge_chunks")]
    [InlineData("the of and")]
    [InlineData("😀")]
    public async Task Query_SignsThatMeanSomethingToTheDatabase_AreText(string text)
    {
        await FillAsync("words", null, ("a.md", ["drop the table", "it's here: a\\b"]));

        var hits = await QueryAsync("words", new ChunkQuery { Text = text });

        Assert.InRange(hits.Count, 0, 2);
    }

    [Fact]
    public async Task Query_MinScore_LeavesOutTheRest()
    {
        await FillAsync("words", null, ("a.md", ["kernel engine", "kernel", "engine"]));

        var hits = await QueryAsync("words", new ChunkQuery { Text = "kernel engine", MinScore = 0.8 });

        Assert.Equal(["a.md#0"], hits.Select(Place));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    [InlineData(-1)]
    public async Task Query_CountOutOfBounds_IsRefused(int count)
    {
        var exception = await Assert.ThrowsAsync<ProcOsException>(() => QueryAsync("words", new ChunkQuery { Text = "x", Count = count }));

        Assert.Equal(KnowledgeErrors.OptionOutOfRange, exception.Error);
    }

    [Fact]
    public async Task Query_OtherCollection_SeesNothing()
    {
        await FillAsync("words", null, ("a.md", ["kernel"]));

        Assert.Empty(await QueryAsync("elsewhere", new ChunkQuery { Text = "kernel" }));
    }

    [Fact]
    public async Task Upsert_SourceThatIsThere_ReplacesAllItsChunks()
    {
        await FillAsync("words", null, ("a.md", ["first", "second", "third"]), ("b.md", ["other"]));
        await FillAsync("words", null, ("a.md", ["fourth"]));

        var sources = await RunAsync(session => _repository.ListSourcesAsync(session, _test + "words"));

        Assert.Empty(await QueryAsync("words", new ChunkQuery { Text = "second" }));
        Assert.Single(await QueryAsync("words", new ChunkQuery { Text = "fourth" }));
        Assert.Equal([("a.md", 1), ("b.md", 1)], sources.Select(source => (source.Source, source.ChunkCount)));
    }

    [Fact]
    public async Task Fetch_Ids_AnswersTextAndVectorOfThoseThatExist()
    {
        await FillAsync("vectors", _model, ("a.md", ["red green", "blue"]));

        var chunks = await RunAsync(session => _repository.FetchAsync(session, [$"{_test}vectors/a.md/1", "nothing"]));

        var chunk = Assert.Single(chunks);
        Assert.Equal(("a.md", 1, "blue"), (chunk.Source, chunk.Ordinal, chunk.Content));
        Assert.Equal(_model.Embed("blue"), chunk.Embedding);
    }

    [Fact]
    public async Task Delete_Source_TakesItsChunksAlong()
    {
        await FillAsync("words", null, ("a.md", ["kernel"]), ("b.md", ["kernel"]));

        var deleted = await RunAsync(session => _repository.DeleteAsync(session, _test + "words", ["a.md", "missing.md"]));

        Assert.Equal(1, deleted);
        Assert.Equal(["b.md#0"], (await QueryAsync("words", new ChunkQuery { Text = "kernel" })).Select(Place));
    }

    [Theory]
    [InlineData("test:other", 64)]
    [InlineData("test:hashed-words", 65)]
    [InlineData(null, null)]
    public async Task Bind_OtherModel_IsRefused(string? model, int? dimensions)
    {
        await FillAsync("vectors", _model, ("a.md", ["kernel"]));

        var exception = await Assert.ThrowsAsync<ProcOsException>(
            () => RunAsync(async session =>
            {
                await _repository.BindAsync(session, new CollectionBinding(_test + "vectors", model, dimensions));
                return 0;
            }));

        Assert.Equal((KnowledgeErrors.CollectionBound, _test + "vectors"), (exception.Error, exception.Subject));
        Assert.Contains("64", exception.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bind_DimensionsThatComeLater_SettleThem()
    {
        await RunAsync(async session =>
        {
            await _repository.BindAsync(session, new CollectionBinding(_test + "late", "m", null));
            await _repository.BindAsync(session, new CollectionBinding(_test + "late", "m", 3));
            await _repository.BindAsync(session, new CollectionBinding(_test + "late", "m", null));
            return 0;
        });

        var exception = await Assert.ThrowsAsync<ProcOsException>(() => QueryAsync("late", new ChunkQuery { Text = "x", Vector = new float[4] }));

        Assert.Equal(KnowledgeErrors.CollectionBound, exception.Error);
    }

    [Fact]
    public async Task Upsert_ChunkWithoutVectorIntoVectors_IsRefusedAndKeepsWhatWasThere()
    {
        await FillAsync("vectors", _model, ("a.md", ["kernel"]));

        await Assert.ThrowsAsync<ProcOsException>(() => RunAsync(async session =>
        {
            await _repository.UpsertAsync(session, _test + "vectors", new StoredSource("a.md", "h", "v1", 1), [Chunk(_test + "vectors", "a.md", 0, "new", null)]);
            return 0;
        }));

        Assert.Single(await RunAsync(session => _repository.FetchAsync(session, [$"{_test}vectors/a.md/0"])));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Snapshot_ExportedDeletedAndImported_IsTheSameToTheByteAndAnswersTheSame(bool vectors)
    {
        var name = vectors ? "vectors" : "words";
        await FillAsync(name, vectors ? _model : null, ("b.md", ["The engine runs.", "Cats sleep."]), ("a.md", ["The kernel boots the engine."]));
        var question = new ChunkQuery { Text = "kernel engine", Vector = vectors ? _model.Embed("kernel engine") : null };
        var before = await QueryAsync(name, question);
        var snapshot = await ExportAsync(name);

        await RunAsync(session => _repository.DeleteAsync(session, _test + name, ["a.md", "b.md"]));
        var count = await ImportAsync(snapshot, SnapshotMode.Append);

        Assert.Equal(2, count);
        Assert.Equal(snapshot, await ExportAsync(name));
        Assert.Equal(before.Select(Place), (await QueryAsync(name, question)).Select(Place));
    }

    [Fact]
    public async Task Snapshot_Import_AppendKeepsOtherSourcesAndReplaceRemovesThem()
    {
        await FillAsync("words", null, ("a.md", ["kernel"]));
        var snapshot = await ExportAsync("words");
        await FillAsync("words", null, ("b.md", ["engine"]));

        _ = await ImportAsync(snapshot, SnapshotMode.Append);
        var appended = await RunAsync(session => _repository.ListSourcesAsync(session, _test + "words"));
        _ = await ImportAsync(snapshot, SnapshotMode.Replace);
        var replaced = await RunAsync(session => _repository.ListSourcesAsync(session, _test + "words"));

        Assert.Equal(["a.md", "b.md"], appended.Select(source => source.Source));
        Assert.Equal(["a.md"], replaced.Select(source => source.Source));
    }

    [Fact]
    public async Task Snapshot_BrokenFile_NamesTheLineAndChangesNothing()
    {
        await FillAsync("words", null, ("a.md", ["kernel"]), ("b.md", ["engine"]));
        var snapshot = await ExportAsync("words");
        var torn = snapshot[..^20];

        var exception = await Assert.ThrowsAsync<ProcOsException>(() => ImportAsync(torn, SnapshotMode.Replace));
        var stranger = await Assert.ThrowsAsync<ProcOsException>(() => ImportAsync("{}\n"u8.ToArray(), SnapshotMode.Replace));

        Assert.Equal((KnowledgeErrors.SnapshotRefused, "line 3"), (exception.Error, exception.Subject));
        Assert.Equal((KnowledgeErrors.SnapshotRefused, "line 1"), (stranger.Error, stranger.Subject));
        Assert.Equal(snapshot, await ExportAsync("words"));
    }

    private Task<byte[]> ExportAsync(string name) => RunAsync(async session =>
    {
        using var target = new MemoryStream();
        await new KnowledgeSnapshot(_repository).ExportAsync(session, _test + name, target);
        return target.ToArray();
    });

    private Task<int> ImportAsync(byte[] snapshot, SnapshotMode mode) => RunAsync(async session =>
    {
        using var stream = new MemoryStream(snapshot);
        return await new KnowledgeSnapshot(_repository).ImportAsync(session, stream, mode);
    });

    private static string Place(ScoredChunk hit) => $"{hit.Chunk.Source}#{hit.Chunk.Ordinal}";

    private static StoredChunk Chunk(string collection, string source, int ordinal, string text, HashedWords? model) => new()
    {
        Id = $"{collection}/{source}/{ordinal}",
        Source = source,
        Ordinal = ordinal,
        Heading = "",
        Content = text,
        Tokens = text.Split(' ').Length,
        Embedding = model?.Embed(text),
    };

    private Task<int> FillAsync(string name, HashedWords? model, params (string Source, string[] Texts)[] sources) => RunAsync(async session =>
    {
        var collection = _test + name;
        await _repository.BindAsync(session, new CollectionBinding(collection, model is null ? null : "test:hashed-words", model is null ? null : 64));
        foreach (var (source, texts) in sources)
        {
            await _repository.UpsertAsync(
                session,
                collection,
                new StoredSource(source, "hash", "v1", texts.Length),
                [.. texts.Select((text, ordinal) => Chunk(collection, source, ordinal, text, model))]);
        }

        return 0;
    });

    private Task<IReadOnlyList<ScoredChunk>> QueryAsync(string collection, ChunkQuery query) =>
        RunAsync(session => _repository.QueryAsync(session, _test + collection, query));

    private Task<T> RunAsync<T>(Func<StoreSession, Task<T>> work) => store.Store.RunAsync(work, CancellationToken.None);
}
