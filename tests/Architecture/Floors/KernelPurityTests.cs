using System.Reflection;
using ProcOS.Engine.ExternalTasks;
using Xunit;

namespace ProcOS.Architecture.Floors;

/// <summary>The kernel boots and watches. What orchestrates is a process; what works is a handler; neither lives in it.</summary>
public sealed class KernelPurityTests
{
    [Fact]
    public void Microkernel_Types_ServeNoTopic()
    {
        var kernel = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "ProcOS.Microkernel.dll"));

        Assert.Empty(Handlers(kernel.GetTypes()));
    }

    [Fact]
    public void Handlers_TypeWithTopic_IsFound() =>
        Assert.Equal(nameof(Guilty), Assert.Single(Handlers([typeof(Guilty), typeof(string)])));

    private static IEnumerable<string> Handlers(IEnumerable<Type> types) =>
        types.Where(type => type.GetCustomAttribute<TopicAttribute>() is not null).Select(type => type.Name);

    [Topic("kernel.work")]
    private sealed class Guilty;
}
