using ProcOS.Engine.Waiting;

namespace ProcOS.Engine.ExternalTasks;

/// <summary>How one topic is served. Begins with what the handler's <see cref="TopicAttribute"/> says.</summary>
public sealed class TopicOptions
{
    /// <value>The topic. The default is the attribute's; without attribute it must be set.</value>
    public string Name { get; set; } = "";

    /// <value>How long the engine keeps a task for us, 1 second to 24 hours. The host extends it while the handler runs. The default is 20 seconds.</value>
    public TimeSpan LockDuration { get; set; } = TimeSpan.FromSeconds(20);

    /// <value>How many handlers run at once, 1 to 1024. The default is 8.</value>
    public int Concurrency { get; set; } = 8;

    /// <value>How often a failing task is tried in all before it becomes an incident, 1 to 100. The default is 3.</value>
    public int Attempts { get; set; } = 3;

    /// <value>How long a failed task waits for its next try; null for <see cref="ExternalTaskHostOptions.RetryBackoff"/>, which is the default.</value>
    public Backoff? RetryBackoff { get; set; }

    /// <value>
    /// A handler that gives no <see cref="ExternalTaskContext.Heartbeat"/> for so long is cancelled and its try counts as
    /// failed; 1 second or more, null for never. The default is null.
    /// </value>
    public TimeSpan? Silence { get; set; }

    /// <value>
    /// The variables that the engine sends along (correlation id and trace always come too); null for all of the scope. The
    /// default is null.
    /// </value>
    public IReadOnlyList<string>? Variables { get; set; }

    /// <value>Only tasks of these tenants; null for all. The default is null.</value>
    public IReadOnlyList<string>? TenantIds { get; set; }

    /// <value>True for only tasks that belong to no tenant. The default is false.</value>
    public bool WithoutTenant { get; set; }

    /// <value>Only tasks of these processes; null for all. The default is null.</value>
    public IReadOnlyList<string>? ProcessDefinitionKeys { get; set; }

    /// <value>True brings the extension properties that the model gives the task: <see cref="ExternalTaskContext.ExtensionProperties"/>. The default is false.</value>
    public bool IncludeExtensionProperties { get; set; }
}
