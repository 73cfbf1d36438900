using System.Numerics;
using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching.Wide;

/// <summary>All states of a system, of as many words as its places need; searches that are led to something visit some of them.</summary>
internal class WideSpace : StateSpace
{
    private readonly WideStep[] _steps;
    private readonly WideSteps _free;
    private readonly WideSteps _paid;
    private readonly ulong[] _tokens;
    private readonly ulong[] _exits;
    private readonly ulong[][] _ends;
    private readonly int _words;
    private readonly WideStates _states;
    private readonly WideSuccessor _next;

    public WideSpace(TransitionSystem system, int maxStates, bool keepEdges)
        : base(system, maxStates, keepEdges)
    {
        _words = Bits.Words(system.Places.Count);
        _states = new WideStates(_words);
        _next = new WideSuccessor(system.Places.Count);
        _steps = [.. system.Steps.Select((step, number) => _next.Prepare(number, step))];
        _free = new WideSteps(StepTable<WideStep>.Of(system, free: true, (number, _) => _steps[number]), _words);
        _paid = new WideSteps(StepTable<WideStep>.Of(system, free: false, (number, _) => _steps[number]), _words);
        _tokens = Bits.Of(Enumerable.Range(0, system.Places.Count).Where(place => system.Places[place].HoldsToken), _words);
        _exits = Bits.Of(system.Exits, _words);
        _ends = [.. system.Ends.Select(end => Bits.Of(end, _words))];
    }

    public override bool IsFinal(int state) => !Bits.Meet(StateAt(state), _tokens) || Bits.Meet(StateAt(state), _exits);

    public override void Dispose()
    {
        _states.Dispose();
        base.Dispose();
    }

    protected override bool Has(int state, int place) => Bits.Has(StateAt(state), place);

    protected override void Start(int number)
    {
        _next.Begin(System.Starts[number].Places);
        Store(-1 - number, 0);
    }

    protected override void ExpandFree(int first)
    {
        for (var state = first; state < Count && !IsStopped; state++)
        {
            _ = Expand(state, _free);
        }
    }

    protected override void ExpandPaid(int first, int last)
    {
        for (var state = first; state < last && !IsStopped; state++)
        {
            if (Expand(state, _paid) == 0 && Deadlock < 0 && !IsFinal(state) && !HasFree(state))
            {
                Deadlock = state;
            }

            LookForEnds(state);
        }
    }

    /// <summary>Called with each state that a step leads to, whether it was known or not.</summary>
    /// <param name="parent">The state before; as <see cref="StateSpace.Parent"/> tells it for an initial one.</param>
    protected virtual void Reach(int state, int parent, int step)
    {
    }

    protected ReadOnlySpan<ulong> StateAt(int state) => _states[state];

    protected void LookForEnds(int state)
    {
        if (EndTwice < 0 && IsBeforeOneEndTwice(state))
        {
            EndTwice = state;
        }
    }

    /// <summary>Whether tokens stand before one end event on two flows.</summary>
    protected bool IsBeforeOneEndTwice(int state)
    {
        foreach (var end in _ends)
        {
            if (Bits.CountBoth(StateAt(state), end) > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The steps that can be taken, those that cost nothing first.</summary>
    protected void Enabled(int state, List<int> steps)
    {
        steps.Clear();
        AddEnabled(state, free: true, steps);
        AddEnabled(state, free: false, steps);
    }

    /// <summary>Adds the steps that can be taken, those that cost nothing or those that do.</summary>
    protected void AddEnabled(int state, bool free, List<int> steps)
    {
        var marked = StateAt(state);
        var some = free ? _free : _paid;
        for (var trigger = Bits.Next(marked, 0); trigger >= 0; trigger = Bits.Next(marked, trigger + 1))
        {
            foreach (var step in some.At(trigger))
            {
                if (WideCondition.Allows(step.Step, marked, trigger))
                {
                    steps.Add(step.Number);
                }
            }
        }
    }

    protected void Take(int state, int step) => Take(state, _steps[step]);

    private int Expand(int state, WideSteps steps)
    {
        var taken = 0;
        for (var word = 0; word < _words; word++)
        {
            for (var open = StateAt(state)[word] & steps.Triggers[word]; open != 0; open &= open - 1)
            {
                var trigger = (word << 6) + BitOperations.TrailingZeroCount(open);
                foreach (var step in steps.At(trigger))
                {
                    if (WideCondition.Allows(step.Step, StateAt(state), trigger))
                    {
                        taken++;
                        Take(state, step);
                    }
                }
            }
        }

        return taken;
    }

    private bool HasFree(int state)
    {
        var marked = StateAt(state);
        for (var trigger = Bits.Next(marked, 0); trigger >= 0; trigger = Bits.Next(marked, trigger + 1))
        {
            foreach (var step in _free.At(trigger))
            {
                if (WideCondition.Allows(step.Step, marked, trigger))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Take(int state, WideStep step)
    {
        Fired[step.Number] = true;
        if (_next.Follow(StateAt(state), _states.HashOf(state), step))
        {
            Store(state, step.Number);
        }
        else if (UnsafeStep < 0)
        {
            (UnsafeStep, UnsafeState) = (step.Number, state);
        }
    }

    private void Store(int parent, int step)
    {
        var number = _states.Find(_next.Marked, _next.Hash, out var slot);
        if (number < 0)
        {
            if (Count >= MaxStates)
            {
                IsFull = true;
                return;
            }

            number = Append(parent, step);
            _states.Add(number, _next.Marked, _next.Hash, slot);
        }

        if (KeepsEdges && parent >= 0)
        {
            AddEdge(parent, number);
        }

        Reach(number, parent, step);
    }
}
