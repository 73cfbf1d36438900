using ProcOS.Bpmn.Hashing;

namespace ProcOS.Bpmn;

/// <summary>
/// The digest of what a file executes: SHA-256 over a canonical form in which attribute order, prefixes, white space
/// between elements, comments, diagrams and tools' marks do not show. The property <c>procos.validation_hash</c> is left
/// out, so that the digest can be kept in the file that it is of.
/// </summary>
public static class BpmnHash
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Compute(BpmnDocument document) => CanonicalDigest.Of(document.Root);
}
