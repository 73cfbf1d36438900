using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ProcOS.Cli.Shell;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Cli.Tests;

public sealed class JsonPathTests
{
    [Fact]
    public void Read_PathIntoNestedValue_FindsExactlyIt() =>
        Prop.ForAll<NonEmptyArray<bool>, int>((shape, value) =>
        {
            // Each flag wraps the value once more: in an object under "k", or in an array after one other item.
            object? nested = value;
            var path = new List<string>();
            foreach (var isObject in shape.Get)
            {
                nested = isObject ? new Dictionary<string, object?> { ["k"] = nested } : new[] { "other", nested };
                path.Insert(0, isObject ? "k" : "1");
            }

            var json = JsonSerializer.SerializeToElement(nested);
            return JsonPath.Read(json, string.Join('.', path)) == value.ToString(CultureInfo.InvariantCulture);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("b")]
    [InlineData("a.2")]
    [InlineData("a.-1")]
    [InlineData("a.0.x")]
    [InlineData("")]
    public void Read_PathToNothing_Throws(string path)
    {
        var json = JsonSerializer.Deserialize<JsonElement>("""{"a":[1,2]}""");

        var problem = Assert.Throws<ProcOsException>(() => JsonPath.Read(json, path));

        Assert.Equal(CommandLineErrors.NoSuchField, problem.Error);
    }
}
