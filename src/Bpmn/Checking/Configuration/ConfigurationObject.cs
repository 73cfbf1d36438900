using System.Text.Json;

namespace ProcOS.Bpmn.Checking.Configuration;

/// <summary>An object of a configuration, which says where it stands when something in it is wrong.</summary>
internal sealed class ConfigurationObject
{
    private readonly JsonElement _json;
    private readonly string _path;

    /// <param name="path">Where it stands; empty for the whole file.</param>
    /// <exception cref="CheckConfigurationException">It is no object.</exception>
    public ConfigurationObject(JsonElement json, string path)
    {
        (_json, _path) = (json, path);
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new CheckConfigurationException($"Expected an object at {(path.Length == 0 ? "the top" : path)}, but found {json.ValueKind}.");
        }

        if (Members.CountBy(member => member.Name).FirstOrDefault(member => member.Value > 1).Key is { } twice)
        {
            throw new CheckConfigurationException($"Expected each member once, but found more than one {At(twice)}.");
        }
    }

    public IEnumerable<JsonProperty> Members => _json.EnumerateObject();

    public void Allow(params string[] names)
    {
        foreach (var member in Members)
        {
            if (!names.Contains(member.Name))
            {
                throw new CheckConfigurationException($"Expected {string.Join(", ", names)} at {At(string.Empty)}, but found '{member.Name}'.");
            }
        }
    }

    public JsonElement Required(string name) => Member(name) ?? throw new CheckConfigurationException($"Expected {At(name)}, but it is missing.");

    /// <summary>A text that is there and not empty.</summary>
    public string Text(string name) => Text(Required(name), At(name));

    /// <summary>Null when it is not there.</summary>
    public string? OptionalText(string name) => Member(name) is { } value ? Text(value, At(name)) : null;

    /// <summary>Null when it is not there.</summary>
    public bool? Flag(string name) => Member(name) is not { } value ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : throw Problem(name, "true or false");

    /// <summary>Null when it is not there.</summary>
    public int? Number(string name, int least, int most) => Member(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most ? number
        : throw Problem(name, FormattableString.Invariant($"a whole number from {least:N0} to {most:N0}"));

    /// <summary>Null when it is not there.</summary>
    public string[]? Texts(string name) => Member(name) is null ? null : [.. Items(name).Select((item, at) => Text(item, $"{At(name)}[{at}]"))];

    /// <summary>Texts that are among <paramref name="known"/>; null when it is not there.</summary>
    public string[]? Names(string name, string kind, IReadOnlyCollection<string> known) =>
        Texts(name) is not { } texts ? null
        : Array.FindIndex(texts, text => !known.Contains(text)) is var at and >= 0 ? throw Unknown(kind, $"{name}[{at}]", texts[at], known)
        : texts;

    /// <summary>Null when it is not there.</summary>
    public ConfigurationObject? Object(string name) => Member(name) is { } value ? new ConfigurationObject(value, At(name)) : null;

    /// <summary>Empty when it is not there.</summary>
    public IEnumerable<ConfigurationObject> Objects(string name) =>
        Items(name).Select((item, at) => new ConfigurationObject(item, $"{At(name)}[{at}]"));

    public CheckConfigurationException Problem(string name, string expected) =>
        new($"Expected {expected} at {At(name)}, but found {Member(name)?.GetRawText()}.");

    /// <summary>For a name that is not among those that are known.</summary>
    /// <param name="member">The member that has it; empty where a member is called so.</param>
    public CheckConfigurationException Unknown(string expected, string member, string found, IEnumerable<string> known) =>
        new($"Expected {expected} at {At(member)}, but found '{found}'. {NearNames.Of(found, known)}");

    private static string Text(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()!
            : throw new CheckConfigurationException($"Expected a text at {path}, but found {value.GetRawText()}.");

    private JsonElement? Member(string name) => _json.TryGetProperty(name, out var value) ? value : null;

    private JsonElement.ArrayEnumerator Items(string name) => Member(name) is not { } value ? default
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : throw Problem(name, "an array");

    private string At(string name) => (_path.Length, name.Length) switch
    {
        (0, 0) => "the top",
        (0, _) => name,
        (_, 0) => _path,
        _ => $"{_path}.{name}",
    };
}
