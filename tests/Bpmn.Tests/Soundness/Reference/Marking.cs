using System.Collections.Immutable;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>
/// Where tokens are, as words that a person can read: a flow by its id, <c>^node</c> before a node that begins without a
/// flow, <c>@task</c> a running activity, <c>?flow</c> a token that has arrived at an inclusive gateway and waits there,
/// <c>~event</c> an event that may still fire once.
/// </summary>
internal sealed record Marking(ImmutableSortedSet<string> Tokens, string? Doubled)
{
    public static Marking Empty { get; } = new(ImmutableSortedSet.Create<string>(StringComparer.Ordinal), null);

    /// <summary>What tells one marking from another.</summary>
    public string Key => string.Join(' ', Tokens);

    /// <summary>Whether nothing is left but events that nobody waits for any more.</summary>
    public bool IsFinal => Tokens.All(token => token[0] == '~');

    public bool Has(string token) => Tokens.Contains(token);

    public Marking Take(string token) => this with { Tokens = Tokens.Remove(token) };

    /// <summary>Another token; a second one in the same place is remembered.</summary>
    public Marking Put(string token) => Has(token)
        ? this with { Doubled = Doubled ?? token }
        : this with { Tokens = Tokens.Add(token) };

    public Marking Clear(IEnumerable<string> places) => this with { Tokens = Tokens.Except(places) };

    /// <summary>All places inside a scope and the scopes below it, those of events that may still fire included.</summary>
    public static IEnumerable<string> PlacesOf(FlowScope scope) => TokenPlacesOf(scope).Concat(ArmedPlacesOf(scope));

    /// <summary>The places inside a scope that keep it from completing.</summary>
    public static IEnumerable<string> TokenPlacesOf(FlowScope scope) => scope.SelfAndNested().SelectMany(inner =>
        inner.Flows.SelectMany(flow => new[] { flow.Id, "?" + flow.Id }).Concat(inner.Nodes.SelectMany(node => new[] { "^" + node.Id, "@" + node.Id })));

    private static IEnumerable<string> ArmedPlacesOf(FlowScope scope) =>
        scope.SelfAndNested().SelectMany(inner => inner.Nodes.Select(node => "~" + node.Id));
}
