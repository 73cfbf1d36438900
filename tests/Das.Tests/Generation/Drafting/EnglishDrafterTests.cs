using ProcOS.Bpmn.Blocks;
using ProcOS.Das.Generation.Drafting;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Das.Tests.Generation.Drafting;

public sealed class EnglishDrafterTests
{
    private const string OrderIntent =
        "When an order arrives, check stock. If items are missing, order them from the supplier and notify the customer; "
        + "otherwise pack and ship in parallel with sending the invoice.";

    [Fact]
    public void Draft_OrderIntent_GivesStartChoiceAndParallel()
    {
        var process = EnglishDrafter.Draft(OrderIntent).Process;

        Assert.Equal("Order arrives", process.StartName);
        Assert.Equal("Order arrives", process.Name);
        Assert.Equal(["order"], process.StartFields.Select(field => field.Id));
        Assert.Equal(
            "Check stock; if items are missing (Order them from the supplier; Notify the customer) else ((Pack; Ship | Send the invoice))",
            Outline.Of(process.Body));
        var choice = Assert.IsType<ChoiceBlock>(((SequenceBlock)process.Body).Blocks[1]);
        Assert.Equal("Items are missing?", choice.Question);
        Assert.Equal("itemsAreMissing", Assert.Single(choice.Branches).Variable);
    }

    [Theory]
    // sequential
    [InlineData("First check the stock, then pack the box, after that ship it and finally send the invoice.", "Check the stock; Pack the box; Ship it; Send the invoice")]
    [InlineData("Pick, pack and ship.", "Pick; Pack; Ship")]
    [InlineData("Pick, pack, and ship the order", "Pick; Pack; Ship the order")]
    [InlineData("Check the stock. Pack the box. Finally, ship it.", "Check the stock; Pack the box; Ship it")]
    [InlineData("1. Check the stock\n2. Pack the box\n3. Ship it", "Check the stock; Pack the box; Ship it")]
    [InlineData("- check the stock\n- pack the box", "Check the stock; Pack the box")]
    [InlineData("Pack the box before shipping it.", "Pack the box; Ship it")]
    [InlineData("Before shipping the box, weigh it.", "Weigh it; Ship the box")]
    [InlineData("Ship the box after weighing it.", "Weigh it; Ship the box")]
    [InlineData("Collect the files followed by archiving them.", "Collect the files; Archive them")]
    [InlineData("Check name and address, and notify the customer.", "Check name and address; Notify the customer")]
    [InlineData("Buy milk, bread and eggs and cook dinner.", "Buy milk, bread and eggs; Cook dinner")]
    [InlineData("Please check the stock and then, ship the order.", "Check the stock; Ship the order")]
    [InlineData("We need to check the stock and then we ship the order.", "Check the stock; Ship the order")]
    [InlineData("The warehouse packs the order. The manager must approve the invoice.", "Warehouse: pack the order; Manager: approve the invoice")]
    [InlineData("The order is packed and shipped. The invoice should be sent to the customer.", "Pack the order; Ship it; Send the invoice to the customer")]
    [InlineData("Create a process that checks the stock, packs the order and ships it.", "Check the stock; Pack the order; Ship it")]
    [InlineData("I want a workflow for refunds: check the receipt, then refund the customer.", "Check the receipt; Refund the customer")]
    [InlineData("Build a process to check stock and ship orders.", "Check stock; Ship orders")]
    [InlineData("Send \"pack and ship; if not, stop\" to the customer, then close the case.", "Send \"pack and ship; if not, stop\" to the customer; Close the case")]
    [InlineData("Frobnicate the widget and ship it.", "Frobnicate the widget; Ship it")]
    [InlineData("Transfer 1,000 euros to example.com at 12:30, then log it.", "Transfer 1,000 euros to example.com at 12:30; Log it")]
    [InlineData("Pack the box. After packing the box, ship it.", "Pack the box; Ship it")]
    // parallel
    [InlineData("Pack the order in parallel with sending the invoice.", "(Pack the order | Send the invoice)")]
    [InlineData("Pack and ship the order while sending the invoice.", "(Pack; Ship the order | Send the invoice)")]
    [InlineData("While the warehouse packs the order, send the invoice.", "(Send the invoice | Warehouse: pack the order)")]
    [InlineData("Pack the order at the same time as sending the invoice and updating the ledger.", "(Pack the order | Send the invoice; Update the ledger)")]
    [InlineData("Simultaneously pack the order and send the invoice.", "(Pack the order | Send the invoice)")]
    [InlineData("Pack the order and send the invoice in parallel.", "(Pack the order | Send the invoice)")]
    [InlineData("Both notify the customer and update the ledger, then close the case.", "(Notify the customer | Update the ledger); Close the case")]
    [InlineData("Pack the order. Meanwhile, send the invoice. Then close the case.", "(Pack the order | Send the invoice); Close the case")]
    [InlineData("Check stock, then pack the order in parallel with sending the invoice, then close the case.", "Check stock; (Pack the order | Send the invoice); Close the case")]
    [InlineData("In parallel, pack the order, send the invoice and update the ledger.", "(Pack the order | Send the invoice | Update the ledger)")]
    // conditional
    [InlineData("Check stock. If items are missing, order them. Ship the order.", "Check stock; if items are missing (Order them); Ship the order")]
    [InlineData("If items are missing then order them, otherwise ship the order.", "if items are missing (Order them) else (Ship the order)")]
    [InlineData("If items are missing, order them. Otherwise, ship the order. Finally, close the case.", "if items are missing (Order them) else (Ship the order); Close the case")]
    [InlineData("Notify the customer if items are missing.", "if items are missing (Notify the customer)")]
    [InlineData("Ship the order unless items are missing.", "if items are missing () else (Ship the order)")]
    [InlineData("Unless items are missing, ship the order; otherwise order them.", "if items are missing (Order them) else (Ship the order)")]
    [InlineData("In case of damage, refund the customer.", "if damage (Refund the customer)")]
    [InlineData("When stock is low, reorder it, else ship the order.", "if stock is low (Reorder it) else (Ship the order)")]
    [InlineData("Check stock. When stock is low, reorder it.", "Check stock; if stock is low (Reorder it)")]
    [InlineData("If the order is late, damaged or wrong, refund the customer.", "if the order is late, damaged or wrong (Refund the customer)")]
    [InlineData("If the amount is over 1,000, ask the manager; otherwise if the customer is new, check the credit; otherwise approve the order.", "if the amount is over 1,000 (Ask the manager) elif the customer is new (Check the credit) else (Approve the order)")]
    [InlineData("Check if items are missing and notify the customer.", "Check if items are missing; Notify the customer")]
    [InlineData("Check whether items are missing. If so, order them; otherwise ship the order.", "Check whether items are missing; if items are missing (Order them) else (Ship the order)")]
    [InlineData("Check stock, and if items are missing, order them.", "Check stock; if items are missing (Order them)")]
    [InlineData("If the check fails, notify the customer and stop. Ship the order.", "if the check fails (Notify the customer) else (Ship the order)")]
    [InlineData("If items are missing, order them; notify the customer; otherwise ship the order.", "if items are missing (Order them; Notify the customer) else (Ship the order)")]
    [InlineData("If the customer is new, do nothing; otherwise ship the order.", "if the customer is new () else (Ship the order)")]
    [InlineData("If the claim is valid, if the amount is small, pay it; otherwise reject it.", "if the claim is valid (if the amount is small (Pay it)) else (Reject it)")]
    // looping
    [InlineData("Repeat drafting and reviewing the text until the manager approves it.", "repeat (Draft; Review the text) Confirm: the manager approves it")]
    [InlineData("Draft the text and revise it until it is approved.", "Draft the text; repeat (Revise it) Confirm: it is approved")]
    [InlineData("Until the test passes, fix the code and run the tests.", "repeat (Fix the code; Run the tests) Confirm: the test passes")]
    [InlineData("As long as the queue is not empty, process the next item.", "repeat (Process the next item) Confirm no longer: the queue is not empty")]
    [InlineData("Fix the code. Run the tests. Repeat these steps until the tests pass.", "repeat (Fix the code; Run the tests) Confirm: the tests pass")]
    [InlineData("Keep calling the customer until somebody answers, then close the case.", "repeat (Call the customer) Confirm: somebody answers; Close the case")]
    [InlineData("Send the offer. Once the customer has signed, ship the order.", "Send the offer; <Wait until the customer has signed>; Ship the order")]
    [InlineData("Send the offer and wait until the customer has signed.", "Send the offer; <Wait until the customer has signed>")]
    public void Draft_PlainEnglish_GivesTheBlocks(string intent, string expected)
    {
        var process = EnglishDrafter.Draft(intent).Process;

        Assert.Equal(expected, Outline.Of(process.Body));
    }

    [Theory]
    [InlineData("Whenever a customer complains, log the complaint.", "Customer complains", "Log the complaint")]
    [InlineData("As soon as the parcel is back, inspect it.", "Parcel is back", "Inspect it")]
    [InlineData("The process starts when an invoice comes in. Check the invoice.", "Invoice comes in", "Check the invoice")]
    [InlineData("Every time a sensor fails, replace it.", "Sensor fails", "Replace it")]
    public void Draft_Trigger_NamesTheStart(string intent, string start, string body)
    {
        var process = EnglishDrafter.Draft(intent).Process;

        Assert.Equal(start, process.StartName);
        Assert.Equal(body, Outline.Of(process.Body));
    }

    [Theory]
    [InlineData("The quick brown fox.", "The quick brown fox")]
    [InlineData("Check stock. Bananas are yellow.", "Bananas are yellow")]
    [InlineData("Otherwise ship the order.", "ship the order")]
    [InlineData("Check stock; otherwise ship the order.", "ship the order")]
    [InlineData("If items are missing.", "If items are missing")]
    [InlineData("Every Monday, send the report.", "Every Monday, send the report")]
    [InlineData("Check stock. For each item, pack it.", "For each item, pack it")]
    [InlineData("Check stock. Do not ship the order.", "Do not ship the order")]
    [InlineData("Repeat this until it works.", "Repeat this until it works")]
    [InlineData("Depending on the amount, ask the manager.", "Depending on the amount, ask the manager")]
    public void Draft_WordsNotUnderstood_RefusesAndNamesTheClause(string intent, string clause)
    {
        var refusal = Assert.Throws<DraftRefusedException>(() => EnglishDrafter.Draft(intent));

        Assert.Equal($"\"{clause}\"", refusal.Subject);
        Assert.Contains(refusal.Error, new[] { GenerationErrors.NotUnderstood, GenerationErrors.NotSupported });
    }

    [Fact]
    public void Draft_EmptyOrHuge_RefusesWithItsOwnCode()
    {
        Assert.Equal(GenerationErrors.IntentEmpty, Assert.Throws<DraftRefusedException>(() => EnglishDrafter.Draft(" \n\t.;!")).Error);
        Assert.Equal(GenerationErrors.IntentTooLong, Assert.Throws<DraftRefusedException>(() => EnglishDrafter.Draft(new string('a', 4_001))).Error);
        Assert.Equal(
            GenerationErrors.TooComplex,
            Assert.Throws<DraftRefusedException>(() => EnglishDrafter.Draft(string.Join(". ", Enumerable.Range(0, 61).Select(number => $"Pack box {number}")))).Error);
        Assert.Equal(
            GenerationErrors.TooComplex,
            Assert.Throws<DraftRefusedException>(() => EnglishDrafter.Draft(string.Concat(Enumerable.Repeat("if it is late, ", 200)) + "ship it")).Error);
    }

    [Fact]
    public void Draft_SameConditionTwice_SharesTheVariable_OtherConditionsDoNot()
    {
        var body = (SequenceBlock)EnglishDrafter.Draft(
            "If items are missing, order them. If items are  Missing, notify the customer. If items-are missing, call the customer.").Process.Body;

        var variables = body.Blocks.Cast<ChoiceBlock>().Select(choice => choice.Branches[0].Variable).ToList();

        Assert.Equal(variables[0], variables[1]);
        Assert.NotEqual(variables[0], variables[2]);
    }
}
