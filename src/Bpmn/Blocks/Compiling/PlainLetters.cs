namespace ProcOS.Bpmn.Blocks.Compiling;

/// <summary>
/// Latin letters without their accents. A table and not Unicode normalization, because that answers differently where
/// the runtime has no culture data, and the same blocks have to give the same ids everywhere.
/// </summary>
internal static class PlainLetters
{
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłľñńňòóôõöøōőŕřśşšșťţțùúûüūůűųýÿźżž";
    private const string Plain = "aaaaaaaaacccddeeeeeeeegiiiiiiillnnnoooooooorrsssstttuuuuuuuuyyzzz";

    /// <summary>The ASCII letter behind one with an accent; everything else as it is.</summary>
    public static char Of(char letter)
    {
        var index = Accented.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        return index < 0 ? letter
            : char.IsUpper(letter) ? char.ToUpperInvariant(Plain[index])
            : Plain[index];
    }
}
