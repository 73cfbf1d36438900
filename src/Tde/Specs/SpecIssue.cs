using System.Text.Json.Serialization;
using ProcOS.Foundation.Errors;

namespace ProcOS.Tde.Specs;

/// <summary>One problem of a specification.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) to the member; empty for the whole document.</param>
/// <param name="Code">A code of <see cref="TaskErrors"/>.</param>
/// <param name="Message">What was expected and what was found.</param>
internal sealed record SpecIssue(
    [property: JsonPropertyName("pointer")] string Pointer,
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("message")] string Message);
