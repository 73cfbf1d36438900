using ProcOS.Foundation.Errors;
using ProcOS.Host.Api.Errors;
using Xunit;

namespace ProcOS.Host.Tests.Api;

public sealed class ErrorAnswersTests
{
    [Theory]
    [InlineData("PROC-GEN-018", 504)]
    [InlineData("PROC-GEN-003", 422)]
    [InlineData("PROC-KNW-007", 422)]
    public void StatusOf_ErrorOfAPart_IsTheStatusOfItsKind(string code, int status)
    {
        var error = ErrorCatalogue.All.Single(one => one.Code == code);

        Assert.Equal(status, ErrorAnswers.StatusOf(new ProcOsException(error, "test")));
    }
}
