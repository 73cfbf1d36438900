using System.Globalization;
using ProcOS.Bpmn;
using ProcOS.Bpmn.Blocks;

namespace ProcOS.Benchmarks.Layout;

/// <summary>The models that are drawn: the MIWG suite as far as it can be read, and generated ones in a folder that goes away.</summary>
internal sealed class LayoutModels : IDisposable
{
    private const int Seed = 20261121;
    private const int Generated = 40;
    private const int TasksEach = 24;
    private const int Branches = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("procos-layout-").FullName;
    private readonly Random _random = new(Seed);
    private int _tasks;

    private LayoutModels()
    {
    }

    public List<string> Files { get; } = [];

    /// <summary>A process of 200 tasks in sequences, choices and parallel branches.</summary>
    public string Tasks200 { get; private set; } = "";

    public static LayoutModels Load()
    {
        var models = new LayoutModels();
        foreach (var file in Directory.EnumerateFiles(Checkout.Unpack("miwg"), "*.bpmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (CanRead(file))
            {
                models.Files.Add(file);
            }
        }

        for (var i = 0; i < Generated; i++)
        {
            models.Files.Add(models.Write(string.Create(CultureInfo.InvariantCulture, $"generated_{i}"), TasksEach));
        }

        models.Tasks200 = models.Write("tasks_200", 200);
        return models;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool CanRead(string file)
    {
        try
        {
            _ = BpmnReader.Read(File.ReadAllBytes(file), BpmnReadLimits.Lenient);
            return true;
        }
        catch (BpmnReadException)
        {
            return false;
        }
    }

    private string Write(string name, int tasks)
    {
        var path = Path.Combine(_folder, name + ".bpmn");
        var process = new ProcessBlock(name, name, null, [], Blocks(tasks, 3));
        File.WriteAllBytes(path, BpmnWriter.Write(BlockCompiler.Compile(process)));
        return path;
    }

    private SequenceBlock Blocks(int tasks, int depth)
    {
        var blocks = new List<Block>();
        while (tasks > 0)
        {
            if (depth == 0 || tasks < Branches || _random.Next(3) > 0)
            {
                blocks.Add(new StepBlock("", string.Create(CultureInfo.InvariantCulture, $"Task {++_tasks}"), StepKind.Human));
                tasks--;
                continue;
            }

            var share = Math.Min(tasks, _random.Next(Branches, 4 * Branches));
            var parts = Enumerable.Range(0, _random.Next(2, Branches)).Select(_ => Blocks(Math.Max(1, share / 3), depth - 1)).ToArray();
            blocks.Add(_random.Next(2) == 0
                ? new ParallelBlock(parts)
                : new ChoiceBlock("Which?", [.. parts.Select((part, i) => new ChoiceBranch($"way {i}", "flag", part))], null));
            tasks -= share;
        }

        return new SequenceBlock(blocks);
    }
}
