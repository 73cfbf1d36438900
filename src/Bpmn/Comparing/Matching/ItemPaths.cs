using System.Globalization;

namespace ProcOS.Bpmn.Comparing.Matching;

/// <summary>
/// Where an item without an id stands, seen from the nearest item around that has one: the same text for the same place
/// in both models. One number for each place, so that deep nesting costs no more than a flat list.
/// </summary>
internal sealed class ItemPaths
{
    private readonly Dictionary<(int Outer, string Step), int> _numbers = [];
    private readonly Dictionary<DiffItem, int> _places = new(ReferenceEqualityComparer.Instance);

    public ItemPaths(ItemSet before, ItemSet after)
    {
        foreach (var item in before.Items.Concat(after.Items))
        {
            var place = item.Id.Length > 0
                ? (0, $"#{item.Id}")
                : (item.Container is null ? 0 : _places[item.Container], $"{item.Kind}|{item.Name}|{item.SourceId}|{item.TargetId}");
            if (!_numbers.TryGetValue(place, out var number))
            {
                _numbers.Add(place, number = _numbers.Count + 1);
            }

            _places.Add(item, number);
        }
    }

    public string Of(DiffItem item) => _places[item].ToString(CultureInfo.InvariantCulture);
}
