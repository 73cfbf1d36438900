using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Proving;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Soundness;

/// <summary>
/// Proves that a model always can come to its end, that nothing is left behind, that no element is dead and that no place
/// gets a second token; or shows the shortest run after which it is not so.
/// </summary>
public static class SoundnessChecker
{
    /// <summary>
    /// The verdicts on each process and, where there are several, on all pools together, for each profile in turn. The
    /// same document and options give the same answer.
    /// </summary>
    public static IReadOnlyList<SoundnessVerdict> Check(BpmnDocument document, SoundnessOptions? options = null)
    {
        options ??= new SoundnessOptions();
        var verdicts = new List<SoundnessVerdict>();
        foreach (var process in document.Processes)
        {
            verdicts.AddRange(ProfileProof.ForEach(options.Profiles, (profile, same) =>
                new ModelProof(document, profile, options).OfProcess(process, same)));
        }

        foreach (var collaboration in document.ElementsOf("collaboration"))
        {
            var id = collaboration.Attribute("id") ?? string.Empty;
            if (PoolsOf(document, collaboration) is { Length: > 1 } pools)
            {
                verdicts.AddRange(ProfileProof.ForEach(options.Profiles, (profile, same) =>
                    new ModelProof(document, profile, options).OfPools(id, pools, same)));
            }
        }

        return verdicts;
    }

    private static BpmnProcess[] PoolsOf(BpmnDocument document, XmlElement collaboration)
    {
        var ids = collaboration.Elements
            .Where(element => element.LocalName == "participant")
            .Select(element => BpmnReference.LocalPart(element.Attribute("processRef")))
            .ToHashSet();
        return [.. document.Processes.Where(process => process.Nodes.Count > 0 && ids.Contains(process.Id))];
    }
}
