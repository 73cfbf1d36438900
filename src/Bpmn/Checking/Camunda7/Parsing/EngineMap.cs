using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Parsing;

/// <summary>
/// Where the engine keeps elements by id in a hash map of Java it comes to them in the order of the map, which decides what
/// it has seen when it breaks off; one without id displaces another.
/// </summary>
internal static class EngineMap
{
    public static IReadOnlyList<XmlElement> Values(IEnumerable<XmlElement> elements)
    {
        var all = elements.ToArray();
        if (all.Length < 2)
        {
            return all;
        }

        var byId = new List<(string? Id, XmlElement Element)>(all.Length);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var element in all)
        {
            var id = element.Id();
            if (places.TryAdd(id ?? string.Empty, byId.Count))
            {
                byId.Add((id, element));
            }
            else
            {
                byId[places[id ?? string.Empty]] = (id, element);
            }
        }

        var size = 16;
        while (byId.Count > size * 3 / 4)
        {
            size *= 2;
        }

        return [.. byId.OrderBy(entry => Hash(entry.Id) & (size - 1)).Select(entry => entry.Element)];
    }

    private static int Hash(string? text)
    {
        var hash = 0;
        foreach (var character in text ?? string.Empty)
        {
            hash = unchecked((31 * hash) + character);
        }

        return hash ^ (hash >>> 16);
    }
}
