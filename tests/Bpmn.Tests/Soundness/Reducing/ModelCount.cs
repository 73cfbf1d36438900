using System.Globalization;

namespace ProcOS.Bpmn.Tests.Soundness.Reducing;

/// <summary>How many random models a test looks at: <c>PROCOS_SOUND_MODELS</c>, or without it few enough for every build.</summary>
internal static class ModelCount
{
    public static int Or(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("PROCOS_SOUND_MODELS"), CultureInfo.InvariantCulture, out var models) ? models : usual;
}
