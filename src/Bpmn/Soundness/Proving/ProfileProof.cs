namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>What was proved of one scope under one profile.</summary>
/// <param name="Differences">
/// Where the profiles give other meanings, in words; null where the structure has no meaning, so that there was nothing to
/// prove.
/// </param>
internal sealed record ProfileProof(SoundnessVerdict Verdict, IReadOnlyList<string>? Differences)
{
    /// <summary>The verdict of each profile, with what another one says otherwise.</summary>
    /// <param name="prove">Proves under a profile; receives the proof under another that holds for all, where there is one.</param>
    public static IEnumerable<SoundnessVerdict> ForEach(
        IReadOnlyList<SoundnessProfile> profiles, Func<SoundnessProfile, ProfileProof?, ProfileProof> prove)
    {
        var proved = new List<ProfileProof>();
        foreach (var profile in profiles)
        {
            proved.Add(prove(profile, proved.Find(one => one.Differences is { Count: 0 })));
        }

        return proved.Select(one => one.Verdict with { Differs = one.Differing(proved) });
    }

    /// <summary>The same under another profile, where none differs.</summary>
    public ProfileProof For(SoundnessProfile profile) => this with { Verdict = Verdict with { Profile = profile } };

    private string? Differing(List<ProfileProof> all)
    {
        var other = all.Find(candidate => candidate.Verdict.Status != Verdict.Status);
        if (other is null)
        {
            return null;
        }

        var says = $"The profile {other.Verdict.Profile.Word()} says {other.Verdict.ToResult().Verdict}.";
        if (Differences is null || other.Differences is null)
        {
            // Where one of them knows no meaning for the model, that is the difference.
            return other.Differences is null && other.Verdict.Decisive is { } refusal ? $"{says} {refusal.Message}" : says;
        }

        var reasons = Differences.Concat(other.Differences).Distinct().ToArray();
        return reasons.Length > 0
            ? $"{says} {string.Join(' ', reasons)}"
            : other.Verdict.Decisive is { } decisive ? $"{says} {decisive.Message}" : says;
    }
}
