using System.Net.Http.Headers;

namespace ProcOS.Engine.Camunda7.Http;

/// <summary>The parts of a multipart form as the engine reads them.</summary>
internal static class FormPart
{
    public static StringContent Field(string name, string value)
    {
        var content = new StringContent(value);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain") { CharSet = "utf-8" };
        content.Headers.ContentDisposition = Disposition(name, null);
        return content;
    }

    /// <summary>Names as they are, in UTF-8: the engine does not read the escaped form of RFC 5987.</summary>
    public static ContentDispositionHeaderValue Disposition(string name, string? fileName) =>
        new("form-data") { Name = Quoted(name), FileName = fileName is null ? null : Quoted(fileName) };

    private static string Quoted(string text) => $"\"{text.Replace("\"", "%22", StringComparison.Ordinal).ReplaceLineEndings("_")}\"";
}
