using System.Security.Cryptography;
using ProcOS.Bpmn;

namespace ProcOS.Das.Generation.Content;

/// <summary>A draft as bytes, with both of its hashes.</summary>
/// <param name="Hash">SHA-256 of the exact bytes: what an approval is bound to.</param>
/// <param name="BpmnHash">The digest of what it executes: two files that differ only in layout share it.</param>
internal sealed record DraftContent(byte[] Xml, string Hash, string BpmnHash, string Key, string Name)
{
    /// <exception cref="BpmnReadException">The bytes are no BPMN.</exception>
    public static DraftContent Of(byte[] xml)
    {
        var document = BpmnReader.Read(xml, BpmnReadLimits.Lenient);
        var process = document.Processes is [var first, ..] ? first : null;
        var key = process?.Id ?? string.Empty;
        return new DraftContent(xml, HashOf(xml), Bpmn.BpmnHash.Compute(document), key, process?.Name ?? key);
    }

    public static string HashOf(byte[] xml) => Convert.ToHexStringLower(SHA256.HashData(xml));
}
