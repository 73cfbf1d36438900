using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Checking.Configuration;

/// <summary>The part <c>soundness</c>: under which profile findings are made, and how far the proof goes.</summary>
internal static class ProofOptions
{
    // Some 5 GB.
    private const int MostStates = 100_000_000;

    public static CheckOptions Apply(ConfigurationObject soundness, CheckOptions options)
    {
        soundness.Allow("profile", "maxStates");
        return options with
        {
            SoundnessProfile = soundness.OptionalText("profile") is { } word ? Profile(soundness, word) : options.SoundnessProfile,
            MaxStates = soundness.Number("maxStates", 1, MostStates) ?? options.MaxStates,
        };
    }

    private static SoundnessProfile Profile(ConfigurationObject soundness, string word)
    {
        foreach (var profile in Enum.GetValues<SoundnessProfile>())
        {
            if (profile.Word() == word)
            {
                return profile;
            }
        }

        throw soundness.Problem("profile", string.Join(" or ", Enum.GetValues<SoundnessProfile>().Select(profile => profile.Word())));
    }
}
