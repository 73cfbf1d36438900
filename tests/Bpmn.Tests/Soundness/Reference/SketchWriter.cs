using System.Text;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>Writes a random model block by block; one choice in ten is a wrong one.</summary>
internal sealed class SketchWriter(Random random)
{
    private StringBuilder _chains = new();
    private int _ids;
    private int _transactions;

    public string Process(int size) => Scope(size, "s", "e");

    private string Scope(int size, string start, string end, bool cancels = false)
    {
        var (first, last) = Block(size);
        if (cancels)
        {
            var choice = Id('x');
            Chain($"{choice} -> {first}");
            Chain($"{choice} -> {Id('t')} -> {Id('h')}");
            first = choice;
        }

        return $"{start} -> {first}; {last} -> {end}{_chains}";
    }

    /// <summary>Writes a block and answers its first and last node.</summary>
    private (string First, string Last) Block(int size)
    {
        if (size <= 1)
        {
            return Step();
        }

        return random.Next(11) switch
        {
            0 or 1 => Sequence(size),
            2 => Branches(size, 'x'),
            3 => Branches(size, 'p'),
            4 => Branches(size, 'o'),
            5 => Loop(size),
            6 => SubProcess(size),
            7 => Guarded(),
            8 => Linked(size),
            9 => Transaction(size),
            _ => EventChoice(size),
        };
    }

    private (string, string) Step()
    {
        var step = Id(Pick("ttttttmmmi"));
        if (step[0] != 'i')
        {
            return (step, step);
        }

        // Each block waits somewhere: a loop without that would keep a real engine busy for ever.
        var task = Id('t');
        Chain($"{step} -> {task}");
        return (step, task);
    }

    private (string, string) Sequence(int size)
    {
        var one = Block(size / 2);
        var two = Block(size - (size / 2));
        Chain($"{one.Last} -> {two.First}");
        return (one.First, two.Last);
    }

    private (string, string) Branches(int size, char gateway)
    {
        var split = Id(gateway);
        var join = Id(Wrong() ? Pick("xpo") : gateway);
        for (var branches = random.Next(2, 4); branches > 0; branches--)
        {
            var (first, last) = Block((size - 1) / 2);
            if (Wrong())
            {
                var merge = Id('x');
                Chain($"{split} -> {merge} -> {first}");
                Chain($"{last} -> {merge}");
            }
            else
            {
                Chain($"{split} -> {first}");
                Chain($"{last} -> {(Wrong() ? Id(Pick(_transactions > 0 ? "ekqEhh" : "ekqE")) : join)}");
            }
        }

        return (split, join);
    }

    private (string, string) Loop(int size)
    {
        var (first, last) = Block(size - 1);
        var merge = Id('x');
        var split = Id(Wrong() ? Pick("po") : 'x');
        Chain($"{merge} -> {first}");
        Chain($"{last} -> {split} -> {merge}");
        return (merge, split);
    }

    private (string, string) SubProcess(int size)
    {
        var node = Id('u');
        Chain($"{node}{{{Inside(size - 1)}{Trigger()}}}");
        return random.Next(2) == 0 ? (node, node) : Bounded(node);
    }

    /// <summary>The content of a sub-process.</summary>
    /// <param name="cancels">Whether it begins with a choice of which one way cancels the transaction.</param>
    private string Inside(int size, bool cancels = false)
    {
        var outside = _chains;
        _chains = new StringBuilder();
        var content = Scope(size, Id('s'), Id('e'), cancels);
        _chains = outside;
        return content;
    }

    /// <summary>What a link leads on to; now and then two lead there.</summary>
    private (string, string) Linked(int size)
    {
        var (first, last) = Block(size - 1);
        var (link, task) = ($"l{++_ids}", Id('t'));
        Chain($"{last} -> {link}");
        Chain($"j{link[1..]} -> {task}");
        if (random.Next(3) > 0)
        {
            return (first, task);
        }

        var split = Id(Pick("xxp"));
        Chain($"{split} -> {first}");
        Chain($"{split} -> {Id('t')} -> {link}b");
        return (split, task);
    }

    /// <summary>A transaction, mostly one that may be cancelled and catches that.</summary>
    private (string, string) Transaction(int size)
    {
        _transactions++;
        var content = Inside(size - 1, cancels: random.Next(2) == 0);
        _transactions--;
        var (node, merge) = (Id('a'), Id('x'));
        Chain($"{node}{{{content}}} -> {merge}");
        if (!Wrong())
        {
            var boundary = Id('d');
            Chain($"{boundary}@{node}" + random.Next(4) switch
            {
                0 => string.Empty,
                1 => $" -> {Id('t')} -> {Id('e')}",
                _ => $" -> {Id('t')} -> {merge}",
            });
        }

        return (node, merge);
    }

    private string Trigger() => random.Next(3) switch
    {
        0 => $"; {Id('v')}{{{Id(Pick("cwfFW"))} -> {Id('t')} -> {Id('e')}}}",
        _ => string.Empty,
    };

    private (string, string) Guarded() => Bounded(Id('t'));

    private (string, string) Bounded(string node)
    {
        var merge = Id('x');
        var boundary = Id(Pick("bbnyBN"));
        Chain($"{node} -> {merge}");
        Chain($"{boundary}@{node}" + random.Next(4) switch
        {
            0 => string.Empty,
            1 => $" -> {Id('t')} -> {Id('e')}",
            _ => boundary[0] is 'n' or 'N' ? $" -> {Id('e')}" : $" -> {Id('t')} -> {merge}",
        });
        return (node, merge);
    }

    private (string, string) EventChoice(int size)
    {
        var gateway = Id('g');
        var merge = Id(Wrong() ? 'p' : 'x');
        for (var i = 0; i < 2; i++)
        {
            var (first, last) = Block((size - 1) / 2);
            Chain($"{gateway} -> {Id('m')} -> {first}");
            Chain($"{last} -> {merge}");
        }

        return (gateway, merge);
    }

    private bool Wrong() => random.Next(10) == 0;

    private char Pick(string kinds) => kinds[random.Next(kinds.Length)];

    private string Id(char kind) => $"{kind}{++_ids}";

    private void Chain(string chain) => _chains.Append("; ").Append(chain);
}
