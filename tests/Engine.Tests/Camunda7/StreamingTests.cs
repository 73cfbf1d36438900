using ProcOS.Engine.Camunda7;
using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Camunda7;

/// <summary>Large bodies pass through; what were held in memory as a whole would never end here.</summary>
public sealed class StreamingTests
{
    private const int Chunk = 64 * 1024;
    private const int Size = 8 * 1024 * 1024;
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _opened;

    public static TheoryData<string> Uploads => ["deployment", "file variable", "bytes variable"];

    public static TheoryData<string> Downloads =>
        ["resource", "variable", "variable instance", "historic variable", "diagram", "start form", "task form"];

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task Upload_SecondHalfIsMadeOnlyWhenTheFirstHasArrived_GoesThrough(string what)
    {
        await using var server = await StubServer.StartAsync(async (context, _) =>
        {
            await ReadAsync(context.Request.Body);
            await StubServer.AnswerAsync(context, what == "deployment" ? 200 : 204, what == "deployment" ? """{"id":"d"}""" : "");
        });
        using var client = new Camunda7Client(new Camunda7Options { BaseAddress = server.Address });
        var scope = VariableScope.OfInstance("i");

        await (what switch
        {
            "deployment" => client.Deployments.DeployAsync(
                new DeploymentRequest("d", "test", [new DeploymentResource("a.bpmn", default) { OpenAsync = OpenAsync }], ChangedOnly: false), CancellationToken.None),
            "file variable" => client.Variables.UploadAsync(scope, "v", new VariableUpload(OpenAsync) { FileName = "a.bin" }, CancellationToken.None),
            _ => client.Variables.UploadAsync(scope, "v", new VariableUpload(OpenAsync), CancellationToken.None),
        }).WaitAsync(Eventually.Deadline);

        Assert.Equal(1, _opened);
    }

    [Theory]
    [MemberData(nameof(Downloads))]
    public async Task Download_BodyNeverEnds_IsReadAsItComes(string what)
    {
        await using var server = await StubServer.StartAsync(async (context, _) =>
        {
            await context.Response.Body.WriteAsync("first"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        using var client = new Camunda7Client(new Camunda7Options { BaseAddress = server.Address });
        var none = CancellationToken.None;

        await using var content = await (what switch
        {
            "resource" => client.Deployments.OpenResourceAsync("d", "r", none),
            "variable" => client.Variables.OpenAsync(VariableScope.OfInstance("i"), "v", none),
            "variable instance" => client.Variables.OpenInstanceAsync("v", none),
            "historic variable" => client.History.OpenVariableAsync("v", none),
            "diagram" => client.ProcessDefinitions.OpenDiagramAsync(ProcessDefinitionRef.ById("d"), none),
            "start form" => client.ProcessDefinitions.OpenStartFormAsync(ProcessDefinitionRef.ByKey("k"), none),
            _ => client.UserTasks.OpenFormAsync("t", none),
        });

        var buffer = new byte[5];
        await content!.Stream.ReadExactlyAsync(buffer);
        Assert.Equal("first"u8.ToArray(), buffer);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_SourceCannotBeRead_IsOurOwnMistakeAndNotRepeated(bool alreadyAtItsOpening)
    {
        await using var server = await StubServer.StartAsync(async (context, _) =>
        {
            await ReadAsync(context.Request.Body);
            await StubServer.AnswerAsync(context, 200, """{"id":"d"}""");
        });
        using var client = new Camunda7Client(new Camunda7Options { BaseAddress = server.Address });
        var upload = new VariableUpload(_ =>
        {
            _opened++;
            return alreadyAtItsOpening ? throw new FileNotFoundException("no such file") : new ValueTask<Stream>(new HalvedStream(Task.FromException(new IOException("no such file"))));
        })
        {
            FileName = "report.pdf",
        };

        var mistake = await Assert.ThrowsAsync<ProcOsException>(
            () => client.Variables.UploadAsync(VariableScope.OfInstance("i"), "v", upload, CancellationToken.None).WaitAsync(Eventually.Deadline));

        Assert.Equal((EngineErrors.InvalidArgument, "report.pdf", 1), (mistake.Error, mistake.Subject, _opened));
        Assert.Contains("no such file", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_TypeThatIsNone_IsOurOwnMistake()
    {
        using var client = new Camunda7Client(new Camunda7Options { BaseAddress = new Uri("http://127.0.0.1:9/engine-rest") });
        var upload = new VariableUpload(OpenAsync) { FileName = "a.bin", MimeType = "no type" };

        var mistake = await Assert.ThrowsAsync<ProcOsException>(
            () => client.Variables.UploadAsync(VariableScope.OfInstance("i"), "v", upload, CancellationToken.None));

        Assert.Equal((EngineErrors.InvalidArgument, 0), (mistake.Error, _opened));
    }

    /// <summary>A stack trace or an error text is short: one that does not end is an engine that has gone.</summary>
    [Fact]
    public async Task Text_BodyStalls_EndsAtTheDeadline()
    {
        await using var server = await StubServer.StartAsync(async (context, _) =>
        {
            await context.Response.Body.WriteAsync("first"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        using var client = new Camunda7Client(new Camunda7Options { BaseAddress = server.Address, RequestTimeout = TimeSpan.FromMilliseconds(200) });

        var silence = await Assert.ThrowsAsync<EngineUnreachableException>(
            () => client.Jobs.GetStackTraceAsync("j", CancellationToken.None).WaitAsync(Eventually.Deadline));

        Assert.True(silence.MayHaveArrived);
    }

    private ValueTask<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        _opened++;
        return new ValueTask<Stream>(new HalvedStream(_arrived.Task));
    }

    private async Task ReadAsync(Stream body)
    {
        var buffer = new byte[Chunk];
        var total = 0L;
        while (await body.ReadAsync(buffer) is var count and > 0)
        {
            total += count;
            if (total > Size / 4)
            {
                _ = _arrived.TrySetResult();
            }
        }
    }

    /// <summary>Gives its second half only after a signal.</summary>
    private sealed class HalvedStream(Task signal) : Stream
    {
        private int _given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_given >= Size / 2)
            {
                await signal.WaitAsync(cancellationToken);
            }

            var count = Math.Min(buffer.Length, Math.Min(Chunk, Size - _given));
            _given += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
