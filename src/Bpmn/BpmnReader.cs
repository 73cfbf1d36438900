using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn;

/// <summary>Bytes in, a document out, or exactly one kind of exception.</summary>
public static class BpmnReader
{
    /// <exception cref="BpmnReadException">Whatever is wrong with the bytes.</exception>
    public static BpmnDocument Read(ReadOnlyMemory<byte> xml, BpmnReadLimits? limits = null)
    {
        limits ??= BpmnReadLimits.Default;
        var tree = HardenedXmlReader.Read(xml, limits);
        if (!tree.Root.IsBpmn("definitions"))
        {
            throw new BpmnReadException(
                ErrorCodes.NotBpmn,
                $"Expected the root element definitions of {BpmnNamespaces.Model}, but found {tree.Root.LocalName} of '{tree.Root.Namespace}'.",
                tree.Root.Line,
                tree.Root.Column);
        }

        var document = new BpmnDocument(tree);
        if (!limits.AcceptBrokenReferences)
        {
            RefuseBroken(document);
        }

        return document;
    }

    /// <summary>Reads to the end of the stream, but never more than the limits allow.</summary>
    /// <exception cref="BpmnReadException">Whatever is wrong with the bytes.</exception>
    public static BpmnDocument Read(Stream stream, BpmnReadLimits? limits = null)
    {
        limits ??= BpmnReadLimits.Default;
        using var buffer = new MemoryStream();
        var chunk = new byte[81_920];
        int count;
        while (buffer.Length <= limits.MaxBytes && (count = stream.Read(chunk)) > 0)
        {
            buffer.Write(chunk, 0, count);
        }

        if (buffer.Length > limits.MaxBytes)
        {
            throw new BpmnReadException(
                ErrorCodes.TooLarge, $"Expected at most {limits.MaxBytes} bytes, but found more.", 0, 0);
        }

        return Read(buffer.ToArray(), limits);
    }

    private static void RefuseBroken(BpmnDocument document)
    {
        if (document.DuplicateIds is [var duplicate, ..])
        {
            var id = duplicate.Attribute("id")!;
            throw new BpmnReadException(
                ErrorCodes.DuplicateId,
                $"Expected every id once, but '{id}' of {duplicate.LocalName} is also that of {document.Find(id)}.",
                duplicate.Line,
                duplicate.Column);
        }

        if (document.BrokenReferences is [var broken, ..])
        {
            throw new BpmnReadException(
                ErrorCodes.DanglingReference,
                $"Expected {broken.Name} of {broken.Holder.LocalName} '{broken.Holder.Attribute("id")}' to name an element, but there is no '{broken.Target}'.",
                broken.Holder.Line,
                broken.Holder.Column);
        }
    }
}
