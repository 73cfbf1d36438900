namespace ProcOS.Bpmn.Layout.Layered.Lines;

/// <summary>The upright parts of segments between two columns, side by side so that few lines cross.</summary>
internal sealed class ChannelTracks
{
    /// <summary>More than this many are ordered by rule of thumb, not by comparing each two.</summary>
    private const int MostCompared = 60;

    private const double LeastApart = 6;
    private const int LyingOnEachOther = 10;

    private readonly List<Upright> _uprights = [];

    /// <summary>How many tracks there are; valid after <see cref="Assign"/>.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a segment; those of one trunk share an upright.</summary>
    public void Add(long trunk, double left, double right, int segment)
    {
        var upright = _uprights.Find(candidate => candidate.Trunk == trunk);
        if (upright is null)
        {
            upright = new Upright { Trunk = trunk };
            _uprights.Add(upright);
        }

        upright.Lefts.Add(left);
        upright.Rights.Add(right);
        upright.Segments.Add(segment);
        upright.Low = Math.Min(upright.Low, Math.Min(left, right));
        upright.High = Math.Max(upright.High, Math.Max(left, right));
    }

    /// <summary>Chooses the tracks; <paramref name="tracks"/> gets one for each segment that was added.</summary>
    public void Assign(int[] tracks)
    {
        _uprights.Sort(ByRule);
        if (_uprights.Count <= MostCompared)
        {
            Insert();
        }

        foreach (var upright in _uprights)
        {
            upright.Track = 0;
            foreach (var other in _uprights)
            {
                if (ReferenceEquals(other, upright))
                {
                    break;
                }

                // An upright that shares no height stands in no one's way.
                if (other.Low < upright.High + LeastApart && upright.Low < other.High + LeastApart)
                {
                    upright.Track = Math.Max(upright.Track, other.Track + 1);
                }
            }

            Count = Math.Max(Count, upright.Track + 1);
            foreach (var segment in upright.Segments)
            {
                tracks[segment] = upright.Track;
            }
        }
    }

    // Those that go down: the lower the further left; those that go up: the higher the further left.
    private static int ByRule(Upright left, Upright right)
    {
        var (isDown, isOtherDown) = (left.Rights[0] > left.Lefts[0], right.Rights[0] > right.Lefts[0]);
        return isDown != isOtherDown ? (isDown ? -1 : 1)
            : (isDown ? right.Lefts[0].CompareTo(left.Lefts[0]) : left.Lefts[0].CompareTo(right.Lefts[0])) is var order and not 0 ? order
            : left.Trunk.CompareTo(right.Trunk);
    }

    private void Insert()
    {
        for (var i = 1; i < _uprights.Count; i++)
        {
            var moving = _uprights[i];
            var (best, bestGain, gain) = (i, 0, 0);
            for (var j = i - 1; j >= 0; j--)
            {
                gain += Crossings(_uprights[j], moving) - Crossings(moving, _uprights[j]);
                if (gain > bestGain)
                {
                    (best, bestGain) = (j, gain);
                }
            }

            _uprights.RemoveAt(i);
            _uprights.Insert(best, moving);
        }
    }

    // Crossings of two uprights, the first left of the second.
    private static int Crossings(Upright first, Upright second)
    {
        var crossings = 0;
        foreach (var y in first.Rights)
        {
            crossings += y > second.Low && y < second.High ? 1 : 0;
        }

        foreach (var y in second.Lefts)
        {
            crossings += y > first.Low && y < first.High ? 1 : 0;
            foreach (var end in first.Rights)
            {
                crossings += Math.Abs(end - y) < LeastApart ? LyingOnEachOther : 0;
            }
        }

        return crossings;
    }

    private sealed class Upright
    {
        public long Trunk { get; init; }

        public List<double> Lefts { get; } = [];

        public List<double> Rights { get; } = [];

        public List<int> Segments { get; } = [];

        public double Low { get; set; } = double.MaxValue;

        public double High { get; set; } = double.MinValue;

        public int Track { get; set; }
    }
}
