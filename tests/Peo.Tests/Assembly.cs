using ProcOS.TestKit;
using Xunit;

[assembly: AssemblyFixture(typeof(CamundaEngine))]
