using System.Text.Json;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Instances;

/// <summary>Reads an instance as the kernel's API shows it.</summary>
internal static class InstanceState
{
    public static bool IsCompleted(JsonElement instance) => Is(instance, "COMPLETED");

    public static bool HasEnded(JsonElement instance) => !Is(instance, "ACTIVE") && !Is(instance, "SUSPENDED");

    public static string StepName(JsonElement step) =>
        step.Text("name") is var name and not "-" ? name : step.Text("activityId");

    private static bool Is(JsonElement instance, string state) =>
        string.Equals(instance.Text("state"), state, StringComparison.OrdinalIgnoreCase);
}
