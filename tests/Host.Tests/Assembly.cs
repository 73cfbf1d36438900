using ProcOS.TestKit;
using Xunit;

[assembly: AssemblyFixture(typeof(CamundaEngine))]

// Kernels with different stores refuse to share an engine, and these tests share one.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
