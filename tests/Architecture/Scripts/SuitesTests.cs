using Xunit;

namespace ProcOS.Architecture.Scripts;

/// <summary>What <c>procos.sh test --all</c> says of its suites, which are small scripts here, and its exit code.</summary>
public sealed class SuitesTests : IDisposable
{
    // shellcheck, format and the one line of the health checks, which pass in each of these tests.
    private const int Others = 3;

    private readonly ScriptSandbox _sandbox = new();

    public SuitesTests()
    {
        _sandbox.WriteProgram("path/dotnet", """[ "$1" != --version ] || echo 10.0.0""");
        _sandbox.WriteProgram("path/shellcheck", "exit 0");
        _ = _sandbox.With("PATH", Path.Combine(_sandbox.Root, "path") + ":" + Environment.GetEnvironmentVariable("PATH"));
        _sandbox.WriteCli("""case "$3" in kernel) echo "http://127.0.0.1:5100  pid 1  ready" ;; health) echo "ok      engine" ;; esac""");
        _sandbox.WriteFile("benchmarks/peers/package-lock.json", "{}");
        _sandbox.WriteFile("benchmarks/peers/node_modules/.package-lock.json", "{}");
        _sandbox.WriteFile("tests/Fake/Fake.csproj", "<IsTestProject>true</IsTestProject>\n<AssemblyName>Fake.Tests</AssemblyName>\n");
    }

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task All_EverythingPasses_ExitsWith0AndCountsEachTest()
    {
        Suite(Total(5), 0);

        await AssertEndAsync(5 + Others, 0);
    }

    [Fact]
    public async Task All_SkippedTest_IsNotCountedAsPassed()
    {
        Suite("    Fake.A [SKIP]\n      no such machine\n" + Total(5, skipped: 1), 0);

        await AssertEndAsync(4 + Others, 0);
    }

    [Fact]
    public async Task All_FailedTest_ExitsWith7()
    {
        Suite("    Fake.A [FAIL]\n      why\n" + Total(5, failed: 1), 1);

        await AssertEndAsync(4 + Others, 1);
    }

    [Fact]
    public async Task All_ErrorOutsideOfATest_ExitsWith7()
    {
        Suite(Total(5, errors: 1), 1);

        await AssertEndAsync(5 + Others, 1);
    }

    [Theory]
    [InlineData("crashed", 134)]
    [InlineData("ended early", 0)]
    [InlineData("   Fake.Tests  Total: 0", 0)]
    public async Task All_SuiteWithoutAResult_ExitsWith7(string output, int code)
    {
        Suite(output, code);

        await AssertEndAsync(Others, 1);
    }

    [Fact]
    public async Task All_RunnerFailsThoughNoTestDid_ExitsWith7()
    {
        Suite(Total(5) + "\n[FATAL ERROR]", 1);

        await AssertEndAsync(5 + Others, 1);
    }

    [Fact]
    public async Task All_HealthCheckFails_ExitsWith7()
    {
        Suite(Total(5), 0);
        _sandbox.WriteCli("""case "$3" in kernel) echo "http://127.0.0.1:5100  pid 1  ready" ;; health) echo "ok      engine"; echo "FAILED  root"; exit 1 ;; esac""");

        await AssertEndAsync(5 + Others, 1);
    }

    [Fact]
    public async Task All_BuildFails_ExitsWith7AndStillSaysSo()
    {
        Suite(Total(5), 0);
        _sandbox.WriteProgram("path/dotnet", """case "$1" in --version) echo 10.0.0 ;; build) exit 1 ;; esac""");

        await AssertEndAsync(0, 1);
    }

    private static string Total(int total, int errors = 0, int failed = 0, int skipped = 0) =>
        $"   Fake.Tests  Total: {total}, Errors: {errors}, Failed: {failed}, Skipped: {skipped}, Not Run: 0, Time: 0.1s";

    private void Suite(string output, int code) =>
        _sandbox.WriteProgram("artifacts/bin/Fake.Tests/release/Fake.Tests", $"cat <<'TEXT'\n{output}\nTEXT\nexit {code}");

    private async Task AssertEndAsync(int passed, int failed)
    {
        var run = await _sandbox.RunAsync("test", "--all");

        Assert.Equal(failed == 0 ? 0 : 7, run.ExitCode);
        Assert.Equal($"{passed} passed, {failed} failed\n", run.Output);
    }
}
