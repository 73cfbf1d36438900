using System.Net.Sockets;
using ProcOS.Foundation.Files;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Foundation.Tests.Files;

public sealed class RegularFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("procos-kinds-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("content")]
    public void Is_File_IsRegularAlsoByALink(string content)
    {
        File.WriteAllText(At("file"), content);
        _ = File.CreateSymbolicLink(At("link"), "file");
        _ = File.CreateSymbolicLink(At("linked"), "link");

        Assert.All(["file", "link", "linked"], name => Assert.True(RegularFile.Is(At(name)), name));
    }

    [Fact]
    public void Is_PipeSocketOrDevice_IsNotRegularNeitherByALink()
    {
        NamedPipe.Create(At("pipe"));
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(At("socket")));
        _ = File.CreateSymbolicLink(At("link"), "pipe");
        _ = File.CreateSymbolicLink(At("device"), "/dev/zero");

        Assert.All(["pipe", "socket", "link", "device"], name => Assert.False(RegularFile.Is(At(name)), name));
    }

    [Fact]
    public void Is_NothingThere_IsLeftToReading()
    {
        _ = File.CreateSymbolicLink(At("dangling"), "nothing");
        _ = File.CreateSymbolicLink(At("circle"), "circle");

        Assert.All(["nothing", "dangling", "circle"], name => Assert.True(RegularFile.Is(At(name)), name));
    }

    private string At(string name) => Path.Combine(_folder, name);
}
