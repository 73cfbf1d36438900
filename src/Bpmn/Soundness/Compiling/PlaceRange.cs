namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>Places with neighbouring numbers: what a scope holds, with all inside it.</summary>
internal readonly record struct PlaceRange(int From, int To)
{
    public bool IsEmpty => To <= From;

    public IEnumerable<int> Places => Enumerable.Range(From, To - From);

    public bool Contains(int place) => place >= From && place < To;
}
