namespace ProcOS.Scenarios.Systems;

/// <summary>A short-lived folder: a data directory with its sources of knowledge.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-s-");

    public string Data => Path.Combine(_folder.FullName, "data");

    public string Knowledge
    {
        get
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "knowledge")).FullName;
            File.WriteAllText(
                Path.Combine(folder, "returns.md"),
                "# Returns\n\nA customer may return an item within 30 days. The warehouse inspects each returned item before a refund is paid.\n");
            File.WriteAllText(
                Path.Combine(folder, "shipping.md"),
                "# Shipping\n\nParcels leave the warehouse at four in the afternoon. Fragile goods travel in padded boxes.\n");
            return folder;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
