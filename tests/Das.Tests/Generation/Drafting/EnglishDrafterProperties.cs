using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ProcOS.Bpmn;
using ProcOS.Das.Generation.Content;
using ProcOS.Das.Generation.Drafting;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Das.Tests.Generation.Drafting;

public sealed class EnglishDrafterProperties
{
    private static readonly string[] Verbs = ["check", "pack", "send", "update", "review", "notify", "archive", "weigh"];

    private static readonly string[] Objects = ["the stock", "the box", "the invoice", "the ledger", "customer records", "all files", "it"];

    private static readonly string[] Glue =
    [
        ", ", ". ", "; ", " and ", " then ", ", then ", " in parallel with ", " while ", " otherwise ", ", otherwise ", " if ", ". If ", " unless ", " until ",
        ". Repeat ", " as long as ", " both ", ". Meanwhile, ", " when ", ". When ", "\n- ", " before ", " after ", ", ", " (", ") ", "\"", "${", "}", "#{", "<", "]]>", "\0", "\u202e",
        "the items are missing", "an order arrives", "sending the invoice", "stop", "do nothing", "is late", "else", "if so, ", ": ", "\ud800",
    ];

    [Fact]
    public void Draft_AnyText_IsADraftOrATypedRefusal()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll<string>(text => IsDraftOrRefusal(text)));
    }

    [Fact]
    public void Draft_AnyMixOfItsOwnWords_IsADraftOrATypedRefusal()
    {
        var words = Gen.Elements(Verbs.SelectMany(verb => Objects.Select(thing => $"{verb} {thing}")).Concat(Glue).ToArray());
        var texts = words.ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000), Prop.ForAll(texts, text => IsDraftOrRefusal(text)));
    }

    [Fact]
    public void Draft_SameText_SameBytes()
    {
        var words = Gen.Elements(Verbs.SelectMany(verb => Objects.Select(thing => $"{verb} {thing}")).ToArray());
        var texts = words.NonEmptyListOf().Select(parts => string.Join(", then ", parts.Take(20))).ToArbitrary();

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(50),
            Prop.ForAll(texts, text => Compile(text).AsSpan().SequenceEqual(Compile(text))));
    }

    [Fact]
    public void Draft_WellFormedIntent_HasAStepForEveryVerbPhraseAndNoOther()
    {
        var phrase = from verb in Gen.Elements(Verbs) from thing in Gen.Elements(Objects) select $"{verb} {thing}";
        var list = phrase.NonEmptyListOf().Select(items => items.Take(4).ToArray());
        var sentence = Gen.OneOf(
            list.Select(items => (Text: string.Join(", ", items), Steps: items)),
            list.Select(items => (Text: string.Join(" and then ", items), Steps: items)),
            list.Select(items => (Text: string.Join(" in parallel with ", items.Select(Gerund)), Steps: items)),
            from a in list from b in list select (Text: $"if items are missing, {string.Join(" and ", a)}; otherwise {string.Join(", then ", b)}", Steps: a.Concat(b).ToArray()),
            list.Select(items => (Text: $"repeat {string.Join(" and ", items)} until it is right", Steps: items)));
        var intents = sentence.NonEmptyListOf().Select(all => all.Take(4).ToArray()).ToArbitrary();

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(intents, sentences =>
            {
                var draft = EnglishDrafter.Draft(string.Join(". ", sentences.Select(one => Capital(one.Text))) + ".");
                var names = Outline.Steps(draft.Process.Body).Select(step => step.Name).ToList();
                var wanted = sentences.SelectMany(one => one.Steps).Select(Capital).ToList();
                Assert.Subset(names.ToHashSet(), wanted.ToHashSet());
                Assert.Subset(wanted.ToHashSet(), names.ToHashSet());
            }));
    }

    [Fact]
    public void Draft_AttackStrings_NeverBecomeMarkupOrExpression()
    {
        _ = SharedParts.Require("security");
        var drafted = 0;
        foreach (var file in Directory.GetFiles(SharedParts.Require("security"), "*.txt"))
        {
            foreach (var line in File.ReadLines(file, Encoding.UTF8).Where(line => line.Length is > 0 and < 3_000))
            {
                Assert.True(IsDraftOrRefusal(line));
                foreach (var intent in (string[])[$"Send {line} to the customer, then check it.", $"If {line}, notify the customer; otherwise ship the order.", $"Draft the text until {line}."])
                {
                    drafted += AssertInert(intent) ? 1 : 0;
                }
            }
        }

        Assert.True(drafted > 1_000, $"Only {drafted} attack strings became drafts.");
    }

    [Theory]
    [InlineData("Send ${execution.setVariable('owned', true)} to the customer.")]
    [InlineData("Send #{1+1} and $${2} and \\${3} and \\\\${4} \\u0024{5} to the customer.")]
    [InlineData("Wait until ${owned}. Ship the order.")]
    [InlineData("If ${owned} is true, ship the order.")]
    [InlineData("Draft the text until #{owned}.")]
    [InlineData("When ${owned} arrives, send </bpmn:process><script>alert(1)</script> ]]> &amp <!-- to \"the 'customer'\".")]
    public void Draft_ExpressionInTheIntent_IsInert(string intent)
    {
        Assert.True(AssertInert(intent));
    }

    private static bool AssertInert(string intent)
    {
        Draft draft;
        try
        {
            draft = EnglishDrafter.Draft(intent);
        }
        catch (DraftRefusedException)
        {
            return false;
        }

        var xml = new DraftCompiler().Compile(draft);
        var document = BpmnReader.Read(xml);
        foreach (var attribute in document.Root.DescendantsAndSelf().SelectMany(element => element.Attributes))
        {
            Assert.DoesNotContain("${", attribute.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("#{", attribute.Value, StringComparison.Ordinal);
        }

        foreach (var text in document.Root.DescendantsAndSelf().Select(element => element.Text).Where(text => text.Contains("${", StringComparison.Ordinal)))
        {
            Assert.Matches(@"^\$\{execution\.getVariable\('[A-Za-z][A-Za-z0-9]*'\) == true\}$", text);
        }

        // What the engine's expression reader leaves of the literal is still the specification, word for word.
        foreach (var spec in document.Root.DescendantsAndSelf().Select(element => element.Attribute("sourceExpression")).OfType<string>())
        {
            Assert.DoesNotContain("\\\\", spec, StringComparison.Ordinal);
            using var json = JsonDocument.Parse(spec);
            Assert.Contains(
                json.RootElement.GetProperty("objective").GetString(),
                Outline.Steps(draft.Process.Body).Where(step => step.TaskSpec is not null).Select(step => JsonDocument.Parse(step.TaskSpec!).RootElement.GetProperty("objective").GetString()));
        }

        return true;
    }

    private static bool IsDraftOrRefusal(string? text)
    {
        try
        {
            var draft = EnglishDrafter.Draft(text!);
            return Outline.Steps(draft.Process.Body).Any() && !DraftChecker.HasErrors(DraftChecker.Check(new DraftCompiler().Compile(draft)));
        }
        catch (DraftRefusedException refused)
        {
            return refused.Message.StartsWith("[PROC-GEN-00", StringComparison.Ordinal);
        }
    }

    private static byte[] Compile(string text) => new DraftCompiler().Compile(EnglishDrafter.Draft(text));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Gerund(string phrase, int index)
    {
        var verb = phrase.Split(' ')[0];
        return index == 0 ? phrase : (verb.EndsWith('e') ? verb[..^1] : verb) + "ing" + phrase[verb.Length..];
    }
}
