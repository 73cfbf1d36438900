using System.Text.Json;

namespace ProcOS.Benchmarks.Parts;

/// <summary>What runs in a process of its own: answers questions until its standard input ends.</summary>
internal interface IPart
{
    Task<object> AnswerAsync(JsonElement question);
}
