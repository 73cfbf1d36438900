namespace ProcOS.Engine;

/// <param name="OpenAsync">Opens the content, which is then sent as it is read. Called once for each try.</param>
public sealed record VariableUpload(Func<CancellationToken, ValueTask<Stream>> OpenAsync)
{
    /// <summary>Makes it a File of this name; null makes it Bytes.</summary>
    public string? FileName { get; init; }

    /// <summary>Of a File.</summary>
    public string? MimeType { get; init; }

    /// <summary>Of a File that is text, such as <c>UTF-8</c>.</summary>
    public string? Encoding { get; init; }
}
