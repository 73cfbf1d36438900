using System.Reflection;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Bpmn.Tests.Reading;

public sealed class ErrorCodeTests
{
    /// <summary>The library depends on nothing, so its codes stand twice: this keeps the two lists one.</summary>
    [Fact]
    public void Codes_OfTheLibrary_AreThoseOfTheCatalogue()
    {
        var own = typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var catalogued = ErrorCatalogue.All.Select(error => error.Code).Where(code => code.StartsWith("PROC-BPM-", StringComparison.Ordinal));

        Assert.Equal(own.Order(StringComparer.Ordinal), catalogued.Order(StringComparer.Ordinal));
    }
}
