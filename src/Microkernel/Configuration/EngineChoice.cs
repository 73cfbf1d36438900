namespace ProcOS.Microkernel.Configuration;

/// <summary>How the kernel comes to its engine.</summary>
public enum EngineChoice
{
    /// <summary>One that already runs (<c>CAMUNDA_BASE_URL</c>).</summary>
    Existing,

    /// <summary>A distribution that the kernel starts (<c>CAMUNDA_HOME</c>).</summary>
    Distribution,
}
