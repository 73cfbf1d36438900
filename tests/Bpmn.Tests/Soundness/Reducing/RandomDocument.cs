using FsCheck;
using FsCheck.Fluent;
using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Forms;
using ProcOS.Bpmn.Tests.Soundness.Reference;

namespace ProcOS.Bpmn.Tests.Soundness.Reducing;

/// <summary>A model of any of the kinds that are generated, with the text that it was made of.</summary>
internal sealed record RandomDocument(string Text, BpmnDocument Document)
{
    /// <summary>Sub-processes in which events throw.</summary>
    public static Gen<RandomDocument> Scopes { get; } =
        Gen.Choose(0, int.MaxValue - 1).Select(RandomScopes.Of).Select(text => new RandomDocument(text, ModelText.Process(text)));

    /// <summary>Graphs, blocks with loops, sub-processes, boundary events and inclusive joins; one process each.</summary>
    public static Gen<RandomDocument> Processes { get; } = Gen.Frequency(
        (2, Scopes),
        (3, RandomModels.Any().Generator.Select(text => new RandomDocument(text, ModelText.Process(text)))),
        (1, RandomModels.Blocks().Generator.Select(text => new RandomDocument(text, ModelText.Process(text)))),
        (3, RandomSketches.Arbitrary.Generator.Select(text => new RandomDocument(text, ModelSketch.Read(text)))));

    /// <summary>These, and some collaborations.</summary>
    public static Gen<RandomDocument> Any { get; } = Gen.Frequency((3, Processes), (2, Gen.Choose(0, int.MaxValue - 1).Select(Pools)));

    /// <summary>The system of the process, or of all pools together; null where it has none in the profile.</summary>
    /// <param name="collapsed">Sub-processes that are one step; null for none.</param>
    public TransitionSystem? Compile(SoundnessProfile profile, CollapsedScopes? collapsed = null)
    {
        if (Document.Processes.Any(process => WellFormed.Check(Document, process, profile) is not null))
        {
            return null;
        }

        collapsed ??= new CollapsedScopes();
        return Messages(profile) is { } messages
            ? SystemCompiler.Compile(Document, [.. Document.Processes], messages, profile, collapsed)
            : SystemCompiler.Compile(Document, Document.Processes[0], profile, collapsed);
    }

    /// <summary>What the pools send each other; null for one process.</summary>
    public MessageLinks? Messages(SoundnessProfile profile) =>
        Document.Processes.Count == 1 ? null : new MessageLinks(Document, Document.Processes, profile);

    public override string ToString() => Text;

    private static RandomDocument Pools(int seed)
    {
        var (messages, pools) = RandomPools.Of(seed);
        return new RandomDocument($"{messages}\n{string.Join('\n', pools)}", ModelText.Pools(messages, pools));
    }
}
