using FsCheck;
using FsCheck.Fluent;
using Npgsql;
using ProcOS.Foundation.Errors;
using ProcOS.Store.Connections;
using Xunit;

namespace ProcOS.Store.Tests.Connections;

public sealed class DatabaseAddressTests
{
    [Fact]
    public void Parse_Url_ReadsEveryPart()
    {
        var address = DatabaseAddress.Parse("postgres://us%40er:p%2Fw@db.example:6543/my%20db?sslmode=verify-full&application_name=test&connect_timeout=3");

        Assert.Equal(
            ("us@er", "p/w", "db.example", 6543, "my db"),
            (address.Username, address.Password, address.Host, address.Port, address.Database));
        Assert.Equal((SslMode.VerifyFull, "test", 3), (address.SslMode, address.ApplicationName, address.Timeout));
    }

    [Theory]
    [InlineData("postgresql://me@db/procos", "db:5432/procos")]
    [InlineData("Host=db;Port=6000;Username=me;Database=procos", "db:6000/procos")]
    [InlineData("  postgres://me@db  ", "db:5432/me")]
    public void Parse_EitherForm_IsDescribedWithoutItsSecret(string text, string description) =>
        Assert.Equal(description, DatabaseAddress.Describe(DatabaseAddress.Parse(text)));

    [Theory]
    [InlineData("postgres://me:s3cret@db:port/x")]
    [InlineData("postgres://me:s3cret@db/x?unknown=1")]
    [InlineData("postgres://me:s3cret@db/x?sslmode=sometimes")]
    [InlineData("mysql://me:s3cret@db/x")]
    [InlineData("Password=s3cret")]
    [InlineData("Host=db;Nonsense=s3cret")]
    [InlineData("s3cret")]
    public void Parse_AnotherForm_IsRefusedWithoutShowingIt(string text)
    {
        var error = Assert.Throws<ProcOsException>(() => DatabaseAddress.Parse(text));

        Assert.Equal(StoreErrors.AddressInvalid, error.Error);
        Assert.DoesNotContain("s3cret", error.Message);
    }

    [Fact]
    public void Parse_AnyUserAndPassword_ComeBackFromTheUrl() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(NonEmptyString User, NonEmptyString Password)>(), pair =>
        {
            // Lone surrogates have no place in a URL, and a connection string ends at a NUL.
            var user = Clean(pair.User.Get);
            var password = Clean(pair.Password.Get);
            var address = DatabaseAddress.Parse($"postgres://{Uri.EscapeDataString(user)}:{Uri.EscapeDataString(password)}@db/procos");
            return address.Username == user && address.Password == password;
        }).QuickCheckThrowOnFailure();

    private static string Clean(string text) => "x" + string.Concat(text.Where(c => !char.IsSurrogate(c) && c != '\0'));
}
