namespace ProcOS.Bpmn.Layout.Routing;

/// <summary>What an edge means for the sides at which it leaves and enters.</summary>
internal enum RouteKind
{
    /// <summary>Rightwards out, from the left in.</summary>
    SequenceFlow,

    /// <summary>Up or down.</summary>
    MessageFlow,

    /// <summary>Any side.</summary>
    Link,
}
