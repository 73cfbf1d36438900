using ProcOS.Engine.ExternalTasks;
using ProcOS.Engine.ExternalTasks.Reporting;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Reporting;

public sealed class EngineContactTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly Recorder _recorder = new();

    public void Dispose() => _recorder.Dispose();

    [Fact]
    public void Log_OnlySomeCallsGetThrough_IsOneLineUntilAllOfThemDo()
    {
        var contact = new EngineContact(new ExternalTaskHostOptions(), _clock, _recorder.CreateLogger("host"));
        for (var i = 0; i < 100; i++)
        {
            contact.Failed(new TimeoutException("away"));
            _clock.Advance(TimeSpan.FromMilliseconds(10));
            contact.Answered();
        }

        Assert.Equal((1, 0), (_recorder.Logged("engine_silent"), _recorder.Logged("engine_back")));

        _clock.Advance(TimeSpan.FromSeconds(2));
        contact.Answered();
        contact.Answered();

        Assert.Equal((1, 1), (_recorder.Logged("engine_silent"), _recorder.Logged("engine_back")));
        Assert.Contains("after 3000 ms and 100 failed calls", _recorder.Lines.Last().Text, StringComparison.Ordinal);
    }
}
