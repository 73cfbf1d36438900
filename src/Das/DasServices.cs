using Microsoft.Extensions.DependencyInjection;

namespace ProcOS.Das;

public static class DasServices
{
    /// <summary>
    /// <see cref="IDigitalAssistance"/> over what <c>AddProcOsGeneration</c> and the engine's contracts registered.
    /// </summary>
    public static IServiceCollection AddProcOsDas(this IServiceCollection services) =>
        services.AddSingleton<IDigitalAssistance, DigitalAssistance>();
}
