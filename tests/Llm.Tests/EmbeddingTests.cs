using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Llm.Tests;

public sealed class EmbeddingTests
{
    [Theory]
    [InlineData(ModelProvider.OpenAi, "/v1/embeddings")]
    [InlineData(ModelProvider.Ollama, "/api/embed")]
    public async Task Generate_MoreThanABatch_AsksInBatchesAndKeepsTheOrder(ModelProvider provider, string path)
    {
        await using var server = await ModelServer.StartAsync((context, body) => EmbedAsync(context, body, provider));
        using var generator = server.Embeddings(provider, batch: 2);

        var embeddings = await generator.GenerateAsync(["1", "2", "3", "4", "5"]);

        Assert.Equal([1f, 2f, 3f, 4f, 5f], embeddings.Select(embedding => embedding.Vector.Span[0]));
        Assert.Equal([2, 2, 1], server.Requests.Select(request => request.Body.GetProperty("input").GetArrayLength()));
        Assert.All(server.Requests, request => Assert.Equal((path, "tiny"), (request.Path, request.Body.GetProperty("model").GetString())));
        Assert.Equal(5, embeddings.Usage!.InputTokenCount);
    }

    [Theory]
    [InlineData(ModelProvider.OpenAi)]
    [InlineData(ModelProvider.Ollama)]
    public async Task Generate_Nothing_AsksNothing(ModelProvider provider)
    {
        await using var server = await ModelServer.AnsweringAsync("{}");
        using var generator = server.Embeddings(provider);

        Assert.Empty(await generator.GenerateAsync([]));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(ModelProvider.OpenAi)]
    [InlineData(ModelProvider.Ollama)]
    public async Task Generate_OtherLengthThanConfigured_NamesBoth(ModelProvider provider)
    {
        await using var server = await ModelServer.StartAsync((context, body) => EmbedAsync(context, body, provider));
        using var generator = server.Embeddings(provider, dimensions: 384);

        var exception = await Assert.ThrowsAsync<ModelException>(() => generator.GenerateAsync(["1"]));

        Assert.Equal((ModelErrors.DimensionsDiffer, "384 numbers", "2"), (exception.Error, exception.Expected, exception.Found));
    }

    [Fact]
    public async Task Generate_LengthChangesBetweenCalls_IsAnError()
    {
        var calls = 0;
        await using var server = await ModelServer.StartAsync((context, _) =>
            ModelServer.WriteAsync(context, ++calls == 1 ? """{"embeddings":[[1,2]]}""" : """{"embeddings":[[1,2,3]]}"""));
        using var generator = server.Embeddings(ModelProvider.Ollama);
        await generator.GenerateAsync(["1"]);

        var exception = await Assert.ThrowsAsync<ModelException>(() => generator.GenerateAsync(["2"]));

        Assert.Equal(ModelErrors.DimensionsDiffer, exception.Error);
        Assert.Equal(2, ((EmbeddingGeneratorMetadata)generator.GetService(typeof(EmbeddingGeneratorMetadata))!).DefaultModelDimensions);
    }

    [Theory]
    [InlineData(ModelProvider.OpenAi, """{"data":[]}""")]
    [InlineData(ModelProvider.OpenAi, """{"data":[{"index":7,"embedding":[1]}]}""")]
    [InlineData(ModelProvider.OpenAi, """{"data":[{"index":0,"embedding":"AAAA"}]}""")]
    [InlineData(ModelProvider.Ollama, """{"embeddings":[[1],[2]]}""")]
    [InlineData(ModelProvider.Ollama, """{"embeddings":[[]]}""")]
    [InlineData(ModelProvider.Ollama, """{"embedding":[1]}""")]
    public async Task Generate_SomethingElse_IsMalformed(ModelProvider provider, string json)
    {
        await using var server = await ModelServer.AnsweringAsync(json);
        using var generator = server.Embeddings(provider);

        var exception = await Assert.ThrowsAsync<ModelException>(() => generator.GenerateAsync(["1"]));

        Assert.Equal(ModelErrors.AnswerMalformed, exception.Error);
    }

    // Vectors of the text's number; OpenAI's in reverse order, for the index alone says what belongs to what.
    private static Task EmbedAsync(HttpContext context, JsonElement body, ModelProvider provider)
    {
        var numbers = body.GetProperty("input").EnumerateArray().Select(text => float.Parse(text.GetString()!, CultureInfo.InvariantCulture)).ToArray();
        return ModelServer.WriteAsync(context, provider == ModelProvider.OpenAi
            ? JsonSerializer.Serialize(new
            {
                @object = "list",
                data = numbers.Select((number, index) => new { @object = "embedding", index, embedding = new[] { number, 1 } }).Reverse(),
                model = "tiny",
                usage = new { prompt_tokens = numbers.Length, total_tokens = numbers.Length },
            })
            : JsonSerializer.Serialize(new
            {
                model = "tiny",
                embeddings = numbers.Select(number => new[] { number, 1 }),
                prompt_eval_count = numbers.Length,
            }));
    }
}
