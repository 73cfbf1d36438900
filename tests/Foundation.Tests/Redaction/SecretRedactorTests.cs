using FsCheck;
using FsCheck.Fluent;
using ProcOS.Foundation.Redaction;
using Xunit;

namespace ProcOS.Foundation.Tests.Redaction;

public sealed class SecretRedactorTests
{
    [Theory]
    [InlineData("postgres://procos:s3cret@db:5432/procos", "postgres://procos:***@db:5432/procos")]
    [InlineData("see https://user:p%40ss@host/path and more", "see https://user:***@host/path and more")]
    [InlineData("Host=db;Username=u;Password=s3cret;Database=d", "Host=db;Username=u;Password=***;Database=d")]
    [InlineData("CHAT_API_KEY=abc123", "CHAT_API_KEY=***")]
    [InlineData("{\"token\": \"abc 123\", \"port\": 5100}", "{\"token\": \"***\", \"port\": 5100}")]
    [InlineData("Authorization: Bearer eyJhbGciOi.J9.x-y_z", "Authorization: Bearer ***")]
    [InlineData("Authorization: Basic ZGVtbzpkZW1v", "Authorization: Basic ***")]
    [InlineData("key sk-proj-abcdefghijklmnop1234 was refused", "key *** was refused")]
    [InlineData("pwd: hunter2, user: me", "pwd: ***, user: me")]
    public void Redact_Secret_IsMasked(string text, string expected) => Assert.Equal(expected, SecretRedactor.Redact(text));

    [Theory]
    [InlineData("")]
    [InlineData("The token of the instance moves on.")]
    [InlineData("Expected a password, found nothing.")]
    [InlineData("http://127.0.0.1:8080/engine-rest")]
    [InlineData("postgres://procos@db/procos")]
    [InlineData("mail me@example.org: now")]
    public void Redact_TextWithoutSecret_IsUnchanged(string text) => Assert.Equal(text, SecretRedactor.Redact(text));

    [Fact]
    public void Redact_AnyTextWithoutMarkers_IsUnchanged()
    {
        // No colon, equals sign or "sk-", and none of the two schemes: nothing here can introduce a secret.
        var harmless = ArbMap.Default.ArbFor<NonNull<string>>()
            .Filter(text => !text.Get.AsSpan().ContainsAny(":=")
                && !text.Get.Contains("sk-", StringComparison.Ordinal)
                && !text.Get.Contains("bearer", StringComparison.OrdinalIgnoreCase)
                && !text.Get.Contains("basic", StringComparison.OrdinalIgnoreCase));

        Prop.ForAll(harmless, text => SecretRedactor.Redact(text.Get) == text.Get).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Redact_AnyPassword_IsGoneAndTheRestStays()
    {
        var letters = Gen.Elements("abcXYZ0123456789!#$%^*+~".ToCharArray()).ArrayOf().Where(chars => chars.Length > 3);

        Prop.ForAll(letters.ToArbitrary(), chars =>
        {
            var secret = new string(chars);
            return SecretRedactor.Redact($"left PASSWORD={secret}; right") == "left PASSWORD=***; right"
                && SecretRedactor.Redact($"left postgres://u:{secret}@h/d right") == "left postgres://u:***@h/d right";
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Redact_Twice_ChangesNothingMore()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var once = SecretRedactor.Redact("password=" + text.Get);
            return SecretRedactor.Redact(once) == once;
        }).QuickCheckThrowOnFailure();
    }
}
