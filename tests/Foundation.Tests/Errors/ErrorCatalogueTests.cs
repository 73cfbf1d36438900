using System.Reflection;
using System.Text.RegularExpressions;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Foundation.Tests.Errors;

public sealed partial class ErrorCatalogueTests
{
    [Fact]
    public void All_Codes_AreUniqueAndWellFormed()
    {
        var codes = ErrorCatalogue.All.Select(error => error.Code).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches(CodeFormat(), code));
    }

    [Fact]
    public void All_DeclaredCodes_AreListed()
    {
        var declared = typeof(ErrorCode).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(ErrorCode))
            .Select(field => ((ErrorCode)field.GetValue(null)!).Code)
            .ToList();

        Assert.NotEmpty(declared);
        Assert.Empty(declared.Except(ErrorCatalogue.All.Select(error => error.Code)));
    }

    [Fact]
    public void All_Texts_FitTheMessage()
    {
        Assert.All(ErrorCatalogue.All, error =>
        {
            Assert.False(error.Title.EndsWith('.'), $"{error.Code}: a title has no full stop.");

            // A step that ends in a command or an address has no full stop, so that it can be copied.
            Assert.True(
                error.NextStep.EndsWith('.') || error.NextStep.Contains(": ", StringComparison.Ordinal),
                $"{error.Code}: a next step is a sentence.");
        });
    }

    [Theory]
    [InlineData("bad")]
    [InlineData("bad.")]
    public void Message_OfAnError_IsOneLineWithAllItsParts(string found)
    {
        var error = new ProcOsException(new ErrorCode("PROC-XYZ-001", "A thing is wrong", "Mend it."), "thing", "good", found);

        Assert.Equal("[PROC-XYZ-001] A thing is wrong: thing. Expected good, found bad. Mend it.", error.Message);
    }

    [GeneratedRegex("^PROC-[A-Z]{3}-[0-9]{3}$")]
    private static partial Regex CodeFormat();
}
