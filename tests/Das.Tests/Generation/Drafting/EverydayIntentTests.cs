using ProcOS.Das.Generation.Drafting;
using Xunit;

namespace ProcOS.Das.Tests.Generation.Drafting;

/// <summary>Intents as people write them, from many trades: understood whole, or refused by the clause that is not.</summary>
public sealed class EverydayIntentTests
{
    [Theory]
    [InlineData(
        "When an order arrives, check stock. If items are missing, order them from the supplier and notify the customer; otherwise pack and ship in parallel with sending the invoice.",
        "Check stock; if items are missing (Order them from the supplier; Notify the customer) else ((Pack; Ship | Send the invoice))")]
    [InlineData(
        "Draft the contract, review it with the legal team, and repeat until the manager approves. Then sign the contract and archive it.",
        "repeat (Draft the contract; Review it with the legal team) Confirm: the manager approves; Sign the contract; Archive it")]
    [InlineData(
        "Create an account for the new employee, order a laptop and prepare the desk at the same time. Then welcome the employee.",
        "(Create an account for the new employee | Order a laptop | Prepare the desk); Welcome the employee")]
    [InlineData(
        "A customer submits a loan application. Verify the documents, check the credit score, and if the score is too low, reject the application; otherwise approve it and transfer the money.",
        "Customer: submit a loan application; Verify the documents; Check the credit score; if the score is too low (Reject the application) else (Approve it; Transfer the money)")]
    [InlineData(
        "First collect the requirements, then write a proposal, and finally send it to the client.",
        "Collect the requirements; Write a proposal; Send it to the client")]
    [InlineData(
        "When a support ticket is opened, classify it. If it is urgent, call the on-call engineer immediately, otherwise put it in the queue.",
        "Classify it; if it is urgent (Call the on-call engineer immediately) else (Put it in the queue)")]
    [InlineData(
        "Bake the cake while decorating the room. After that, invite the guests.",
        "(Bake the cake | Decorate the room); Invite the guests")]
    [InlineData(
        "Every time a build fails, notify the team, open a ticket and revert the commit.",
        "Notify the team; Open a ticket; Revert the commit")]
    [InlineData(
        "Run the tests. While the tests fail, fix the code and run the tests again.",
        "Run the tests; repeat (Fix the code; Run the tests again) Confirm no longer: the tests fail")]
    [InlineData(
        "Send the invoice. Wait for the payment. If the payment does not arrive, send a reminder, else close the order.",
        "Send the invoice; <Wait for the payment>; if the payment does not arrive (Send a reminder) else (Close the order)")]
    [InlineData(
        "In parallel, book the flight, reserve the hotel and rent a car. Once everything is booked, send the itinerary to the traveller.",
        "(Book the flight | Reserve the hotel | Rent a car); <Wait until everything is booked>; Send the itinerary to the traveller")]
    [InlineData(
        "Keep polishing the draft until the editor is happy, then publish it.",
        "repeat (Polish the draft) Confirm: the editor is happy; Publish it")]
    [InlineData(
        "Receive the application, and unless the applicant is under 18, open an account.",
        "Receive the application; if the applicant is under 18 () else (Open an account)")]
    [InlineData(
        "If the stock is low then reorder, else do nothing.",
        "if the stock is low (Reorder) else ()")]
    [InlineData(
        "Scan the invoice; extract the data; check the data against the purchase order; if they match, pay the invoice; otherwise, ask the buyer to clarify.",
        "Scan the invoice; Extract the data; Check the data against the purchase order; if they match (Pay the invoice) else (Ask the buyer to clarify)")]
    [InlineData(
        "Collect feedback from customers, summarize it, and share the summary with the product team and the sales team.",
        "Collect feedback from customers; Summarize it; Share the summary with the product team and the sales team")]
    [InlineData(
        "1. Collect the data. 2. Clean the data. 3. Train the model. 4. Publish the report.",
        "Collect the data; Clean the data; Train the model; Publish the report")]
    [InlineData(
        "Please prepare the monthly report, have the finance department check it and, once they confirm, send it to the board.",
        "Prepare the monthly report; Finance department: check it; <Wait until they confirm>; Send it to the board")]
    [InlineData(
        "I want to check the server, restart it if it is down, and tell the admin.",
        "Check the server; if it is down (Restart it); Tell the admin")]
    [InlineData(
        "Pack the goods and, at the same time, print the invoice and the delivery note. When both are done, hand everything to the carrier.",
        "(Pack the goods | Print the invoice and the delivery note); Hand everything to the carrier")]
    [InlineData(
        "Approve the invoice and pay it, then archive it and tell the supplier.",
        "Approve the invoice; Pay it; Archive it; Tell the supplier")]
    [InlineData(
        "Unless the form is complete, ask the applicant for the missing data. Then register the application.",
        "if the form is complete () else (Ask the applicant for the missing data); Register the application")]
    [InlineData(
        "As soon as an alarm is raised, inform the operator and start the pump in parallel. If the pressure is still high, shut down the plant.",
        "(Inform the operator | Start the pump); if the pressure is still high (Shut down the plant)")]
    [InlineData(
        "While the customer is not satisfied, improve the design and show it to the customer. Finally, send the bill.",
        "repeat (Improve the design; Show it to the customer) Confirm no longer: the customer is not satisfied; Send the bill")]
    [InlineData(
        "When a claim comes in, register it. If the claim is valid, check the amount; if the amount is high, ask the director, otherwise pay the claim. Otherwise reject the claim and inform the customer.",
        "Register it; if the claim is valid (Check the amount; if the amount is high (Ask the director) else (Pay the claim)) else (Reject the claim; Inform the customer)")]
    [InlineData(
        "If the claim is valid, if the amount is small, pay it, otherwise ask the director; otherwise reject it.",
        "if the claim is valid (if the amount is small (Pay it) else (Ask the director)) else (Reject it)")]
    [InlineData(
        "If the order is large, either call the customer or send an email; then ship it.",
        "if the order is large (if call the customer (Call the customer) else (Send an email)); Ship it")]
    [InlineData(
        "Check the address and either print a label, book a courier or ask the customer.",
        "Check the address; if print a label (Print a label) elif book a courier (Book a courier) else (Ask the customer)")]
    [InlineData(
        "Pack the box and ship it. After shipping, notify the customer.",
        "Pack the box; Ship it; Notify the customer")]
    [InlineData(
        "The warehouse ships the order. After shipping it and updating the ledger, notify the customer. After shipping, close the case.",
        "Warehouse: ship the order; Update the ledger; Notify the customer; Close the case")]
    [InlineData(
        "After shipping, notify the customer.",
        "Ship; Notify the customer")]
    [InlineData(
        "Call the customer. Call the customer.",
        "Call the customer; Call the customer")]
    [InlineData(
        "Draft the contract, let the legal team review it, get the manager to approve the price and send it to the customer.",
        "Draft the contract; Legal team: review it; Manager: approve the price; Send it to the customer")]
    public void Draft_IntentOfDailyWork_GivesTheBlocks(string intent, string expected) =>
        Assert.Equal(expected, Outline.Of(EnglishDrafter.Draft(intent).Process.Body));

    [Theory]
    [InlineData(
        "The manager approves the budget. If she rejects it, revise the budget and start over.",
        "start over")]
    [InlineData(
        "For a return request: check the warranty, and if the warranty has expired, offer a discount; if it is still valid, replace the product.",
        "For a return request: check the warranty")]
    [InlineData(
        "Onboard a new customer: create the account, send a welcome email, and schedule a call.",
        "Onboard a new customer: create the account")]
    [InlineData(
        "Do the following until the customer accepts the offer: calculate a price, write an offer, send the offer to the customer.",
        "Do the following until the customer accepts the offer: calculate a price")]
    [InlineData(
        "Either call the customer or send an email and close the case.",
        "send an email and close the case")]
    [InlineData(
        "Either the manager or the director approves the budget.",
        "Either the manager or the director approves the budget")]
    [InlineData(
        "If items are missing, order them. If the customer is new, check the credit, otherwise ship the order. Otherwise call the customer.",
        "call the customer")]
    [InlineData(
        "asdf qwer.",
        "asdf qwer")]
    public void Draft_IntentNotUnderstood_NamesTheClause(string intent, string clause) =>
        Assert.Equal($"\"{clause}\"", Assert.Throws<DraftRefusedException>(() => EnglishDrafter.Draft(intent)).Subject);
}
