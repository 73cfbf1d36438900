namespace ProcOS.Das.Knowledge.Repository;

/// <summary>What an import does with what the collection holds already.</summary>
internal enum SnapshotMode
{
    /// <summary>Sources of the same name are replaced, the others stay.</summary>
    Append,

    /// <summary>The collection holds what the snapshot holds and nothing else.</summary>
    Replace,
}
