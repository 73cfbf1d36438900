namespace ProcOS.Bpmn.Model;

/// <summary>A rectangle of a diagram; y grows downwards.</summary>
public readonly record struct DiagramBounds(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CenterX => X + (Width / 2);

    public double CenterY => Y + (Height / 2);

    /// <summary>Whether the two have area in common; touching is not overlapping.</summary>
    public bool Overlaps(DiagramBounds other) =>
        X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Whether the other lies inside.</summary>
    public bool Contains(DiagramBounds other) =>
        X <= other.X && Y <= other.Y && Right >= other.Right && Bottom >= other.Bottom;
}
