using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ProcOS.Tde.Outcomes;
using ProcOS.Tde.Specs;
using ProcOS.TestKit;
using Xunit;
using Outcome = ProcOS.Tde.Outcomes.Outcome;

namespace ProcOS.Tde.Tests.Specs;

/// <summary>What the published schemas say and what the code does must be the same, in both directions.</summary>
public sealed class PublishedSchemaTests
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "1", "2", "1.0", "1.5", "-1", "20", "10000", "10001", "86400", "86401", "1e300", "\"\"", "\" \"", "\"a\"",
        "\"a b\"", "\"-a\"", "\"echo\"", "\"sum\"", "\"classify\"", "\"dance\"", "\"deterministic\"", "\"probabilistic\"", "\"hybrid\"",
        "[]", "[\"a\"]", "[\"\"]", "[1]", "[\"a\",\"b\"]", "{}", "[{\"name\":\"a\"}]", "[{\"name\":\"\"}]", "[{\"keywords\":[]}]",
        "[{\"name\":\"a\",\"keywords\":[\"b\"]}]", "[{\"name\":\"a\",\"keywords\":\"b\"}]", "[1,2.5]", "[1e300]",
    ];

    private static readonly string[] Pointers =
    [
        "version", "id", "objective", "task", "mode", "inputs", "budget", "tools", "constraints", "successCriteria", "metadata", "other",
        "budget/steps", "budget/seconds", "budget/other", "inputs/numbers", "inputs/text", "inputs/labels",
    ];

    private static readonly string[] Seeds =
    [
        """{"version":1,"id":"a","objective":"b","task":"echo"}""",
        """{"version":1,"id":"a","objective":"b","task":"sum","mode":"probabilistic","inputs":{"numbers":[1]},"budget":{"steps":1,"seconds":2}}""",
        """{"version":1,"id":"a","objective":"b","task":"classify","inputs":{"text":"x","labels":["x",{"name":"y","keywords":["z"]}]},"metadata":{}}""",
    ];

    [Fact]
    public void TaskSpec_AnyDocumentNearAValidOne_CodeAndSchemaAgree()
    {
        var schema = Schema("task-spec.v1.json");
        var edit = Gen.Zip(Gen.Elements(Pointers), Gen.Elements([.. Values, "remove"]));
        var documents = Gen.Zip(Gen.Elements(Seeds), Gen.Resize(Gen.ArrayOf(edit), 3)).Select(pair => Edit(pair.Item1, pair.Item2));

        Prop.ForAll(documents.ToArbitrary(), json => schema.Accepts(Given.Json(json)) == Given.Parser.Parse(json).Spec is not null)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void TaskSpec_MembersOfTheSchema_AreThoseTheCodeWrites()
    {
        var root = SchemaJson("task-spec.v1.json");
        var written = TaskSpecWriter.Write(Given.Spec("echo", "{}"));

        Assert.Equal(Names(root.GetProperty("properties")), Names(written));
        Assert.Equal(Names(root.GetProperty("properties").GetProperty("budget").GetProperty("properties")), Names(written.GetProperty("budget")));
        Assert.Equal(
            root.GetProperty("properties").GetProperty("task").GetProperty("enum").EnumerateArray().Select(name => name.GetString()),
            Given.Catalogue.Names);
    }

    [Fact]
    public void TaskSpec_DefaultsOfTheSchema_AreThoseOfTheCode()
    {
        var budget = SchemaJson("task-spec.v1.json").GetProperty("properties").GetProperty("budget").GetProperty("properties");

        Assert.Equal(TaskBudget.DefaultSteps, budget.GetProperty("steps").GetProperty("default").GetInt32());
        Assert.Equal(TaskBudget.DefaultSeconds, budget.GetProperty("seconds").GetProperty("default").GetInt32());
    }

    [Fact]
    public void Outcome_EveryStatusAndReason_FulfilsTheSchema()
    {
        var schema = Schema("outcome.v1.json");
        var failure = new Outcome
        {
            Status = OutcomeStatus.Failed,
            StopReason = StopReason.Failed,
            Error = new OutcomeError("PROC-TDE-010", "no", [new SpecIssue("/id", "PROC-TDE-002", "no")]),
        };
        var success = new Outcome
        {
            Status = OutcomeStatus.Succeeded,
            Mode = "deterministic",
            Outputs = Given.Json("{}"),
            Outcomes = [new(Given.Json("{}"), 1)],
            StopReason = StopReason.Completed,
            Trace = [new Round(1, 8, 8, 1, 1)],
        };

        Assert.True(schema.Accepts(OutcomeJson.Write(success)));
        Assert.All(Enum.GetValues<StopReason>(), reason => Assert.True(schema.Accepts(OutcomeJson.Write(success with { StopReason = reason }))));
        Assert.True(schema.Accepts(OutcomeJson.Write(failure)));
        Assert.True(schema.Accepts(OutcomeJson.Write(failure with { Status = OutcomeStatus.TimedOut })));
        Assert.False(schema.Accepts(OutcomeJson.Write(success with { Status = OutcomeStatus.Failed })));
        Assert.False(schema.Accepts(OutcomeJson.Write(failure with { Error = null })));
    }

    [Fact]
    public void Outcome_NamesOfTheSchema_AreThoseOfTheCode()
    {
        var properties = SchemaJson("outcome.v1.json").GetProperty("properties");
        var written = OutcomeJson.Write(new Outcome
        {
            Status = OutcomeStatus.Succeeded,
            StopReason = StopReason.Completed,
            Outcomes = [new(Given.Json("{}"), 1)],
            Error = new OutcomeError("a", "b", [new SpecIssue("", "a", "b")]),
            Trace = [new Round(1, 1, 1, 1, 1)],
        });

        Assert.Equal(Names(properties), Names(written));
        Assert.Equal(Names(properties.GetProperty("usage").GetProperty("properties")), Names(written.GetProperty("usage")));
        Assert.Equal(Names(ItemsOf(properties.GetProperty("outcomes"))), Names(written.GetProperty("outcomes")[0]));
        Assert.Equal(Names(ItemsOf(properties.GetProperty("trace"))), Names(written.GetProperty("trace")[0]));
        var error = properties.GetProperty("error").GetProperty("oneOf")[1].GetProperty("properties");
        Assert.Equal(Names(error), Names(written.GetProperty("error")));
        Assert.Equal(Names(ItemsOf(error.GetProperty("issues"))), Names(written.GetProperty("error").GetProperty("issues")[0]));
        Assert.Equal(
            properties.GetProperty("stopReason").GetProperty("enum").EnumerateArray().Select(name => name.GetString()!).Order(),
            Enum.GetNames<StopReason>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName).Order());
    }

    private static JsonElement ItemsOf(JsonElement array) => array.GetProperty("items").GetProperty("properties");

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(member => member.Name).Order();

    private static SchemaValidator Schema(string file) => new(SchemaJson(file));

    private static JsonElement SchemaJson(string file) =>
        Given.Json(File.ReadAllText(Path.Combine(SharedParts.Repository, "docs/reference/schemas", file)));

    private static string Edit(string seed, IEnumerable<(string Pointer, string Value)> edits)
    {
        var root = JsonNode.Parse(seed)!.AsObject();
        foreach (var (pointer, value) in edits)
        {
            var path = pointer.Split('/');
            if (path.Length == 2 && root[path[0]] is not JsonObject)
            {
                root[path[0]] = new JsonObject();
            }

            var target = path.Length == 2 ? root[path[0]]!.AsObject() : root;
            if (value == "remove")
            {
                target.Remove(path[^1]);
            }
            else
            {
                target[path[^1]] = JsonNode.Parse(value);
            }
        }

        return root.ToJsonString();
    }
}
