using System.Globalization;
using System.Text;

namespace ProcOS.Bpmn.Tests.Soundness.Reducing;

/// <summary>
/// Sub-processes inside of each other in which events throw what is caught on a border, by an event sub-process, further out,
/// or nowhere, as <see cref="ModelText"/>.
/// </summary>
internal sealed class RandomScopes
{
    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private int _count;

    private RandomScopes(int seed) => _random = new Random(seed);

    public static string Of(int seed)
    {
        var scopes = new RandomScopes(seed);
        scopes.Scope(0);
        return scopes._text.ToString();
    }

    private void Scope(int depth)
    {
        var (start, end) = (Name("s"), Name("e"));
        Add($"start {start}; end {end}");
        var (entry, exit) = Chain(depth, end, 1 + _random.Next(depth == 0 ? 3 : 2));
        Add($"{start} > {entry}; {exit} > {end}");
        if (_random.Next(6) == 0)
        {
            EventSubProcess();
        }
    }

    private (string Entry, string Exit) Chain(int depth, string end, int length)
    {
        var (entry, exit) = Block(depth, end);
        for (var i = 1; i < length; i++)
        {
            var (next, last) = Block(depth, end);
            Add($"{exit} > {next}");
            exit = last;
        }

        return (entry, exit);
    }

    private (string Entry, string Exit) Block(int depth, string end) => _random.Next(depth < 3 ? 12 : 6) switch
    {
        0 or 1 => Single($"task {Name("t")}"),
        2 => Single($"throw:escalation {Name("i")}{Code('X')}"),
        3 => Left(),
        4 or 5 => Fork(depth, end),
        _ => SubProcess(depth, end),
    };

    private (string Entry, string Exit) Single(string node)
    {
        Add(node);
        var name = node.Split(' ')[1];
        return (name, name);
    }

    // By an event that throws, or on.
    private (string Entry, string Exit) Left()
    {
        var (gateway, thrower, task) = (Name("x"), Name("q"), Name("t"));
        Add($"xor {gateway}; task {task}; end:{(_random.Next(2) == 0 ? $"error {thrower}{Code('E')}" : $"escalation {thrower}{Code('X')}")}; {gateway} > ?{thrower}; {gateway} > ?{task}");
        return (gateway, task);
    }

    private (string Entry, string Exit) Fork(int depth, string end)
    {
        var kind = _random.Next(8) switch { 0 => "or", 1 or 2 => "xor", _ => "and" };
        var (split, join) = (Name("g"), Name("j"));
        Add($"{kind} {split}; {(_random.Next(12) == 0 ? "xor" : kind)} {join}");
        for (var branch = 0; branch < 2; branch++)
        {
            var (entry, exit) = Chain(depth + 1, end, 1);
            Add($"{split} > {(kind == "and" ? "" : "?")}{entry}; {exit} > {join}");
        }

        return (split, join);
    }

    private (string Entry, string Exit) SubProcess(int depth, string end)
    {
        var (name, merge) = (Name("u"), Name("m"));
        _ = _text.Append(CultureInfo.InvariantCulture, $"sub {name} {{ ");
        Scope(depth + 1);
        _ = _text.Append("}; ");
        Add($"xor {merge}; {name} > {merge}");
        for (var border = _random.Next(3); border > 0; border--)
        {
            var (boundary, task) = (Name("b"), Name("t"));
            var target = _random.Next(3) == 0 ? end : merge;
            var caught = _random.Next(2) == 0 ? $"error {boundary} on {name}{Code('E')}" : $"escalation {boundary} on {name}{Code('X')}{(_random.Next(2) == 0 ? " non" : "")}";
            Add($"boundary:{caught}; task {task}; {boundary} > {task} > {target}");
        }

        return (name, merge);
    }

    private void EventSubProcess()
    {
        var (name, start, task, end) = (Name("v"), Name("s"), Name("t"), Name("e"));
        var caught = _random.Next(2) == 0 ? $"error {start}{Code('E')}" : $"escalation {start}{Code('X')}{(_random.Next(2) == 0 ? " non" : "")}";
        Add($"event {name} {{ start:{caught}; task {task}; end {end}; {start} > {task} > {end} }}");
    }

    private string Code(char kind) => _random.Next(3) switch { 0 => "", 1 => $" ref={kind}1", _ => $" ref={kind}2" };

    private string Name(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{_count++}");

    private void Add(string statements) => _text.Append(statements).Append("; ");
}
