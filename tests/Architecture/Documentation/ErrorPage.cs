using System.Text;
using ProcOS.Foundation.Errors;

namespace ProcOS.Architecture.Documentation;

/// <summary><c>docs/reference/errors.md</c> as the catalogue says it must be.</summary>
internal static class ErrorPage
{
    public const string Path = "docs/reference/errors.md";

    public static string Render(IEnumerable<ErrorCode> codes)
    {
        var text = new StringBuilder("""
            # Error codes

            Every error of ProcOS is one line with a code, what is wrong, what was expected and found, and the next step.
            A code is never used again for another meaning. This page is made from the catalogue in
            `src/Foundation/Errors` by the test `ErrorPageTests` when `PROCOS_UPDATE_DOCS=1`.

            | code | what is wrong | next step |
            |---|---|---|

            """);
        foreach (var code in codes)
        {
            text.Append("| `").Append(code.Code).Append("` | ").Append(Cell(code.Title)).Append(" | ").Append(Cell(code.NextStep)).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
