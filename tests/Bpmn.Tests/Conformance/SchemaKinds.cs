namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>
/// The kinds of problems that the engine's validation, which is Xerces, can report for the schema of BPMN 2.0. Of its other
/// kinds none can come up:
/// <list type="bullet">
/// <item><c>cvc-complex-type.2.4.e</c>: the only particle with a most of two or more, <c>messageFlowRef</c> of a choreography
/// task, is the last of its type, so that nothing is expected after it (<c>.f</c>).</item>
/// <item><c>cvc-complex-type.2.4.h</c> and <c>.j</c>: more than one is missing of those that have come at least once; no
/// particle has a least of three or more.</item>
/// <item><c>cvc-elt.3.2</c>, <c>cvc-elt.5</c>, <c>cvc-attribute.4</c>: nothing is nillable or has a fixed value.</item>
/// <item><c>cvc-complex-type.2.2</c>: no type has both attributes and a text.</item>
/// <item><c>cvc-complex-type.3.2.1</c> and <c>.5</c>: there are no global attributes.</item>
/// <item><c>cvc-identity-constraint</c>, <c>cvc-length-valid</c>, <c>cvc-maxLength-valid</c>, the bounds that exclude and those
/// of digits: the schema has no keys and no facets but words and the bounds of <c>int</c>; the built-in types that foreign
/// content names in <c>xsi:type</c> have bounds that include, one pattern, and lists with at least one word.</item>
/// </list>
/// </summary>
internal static class SchemaKinds
{
    public static readonly string[] Reachable =
    [
        "UndeclaredEntity", "UndeclaredPrefix",
        "cvc-attribute.3",
        "cvc-complex-type.2.1", "cvc-complex-type.2.3",
        "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.c", "cvc-complex-type.2.4.d",
        "cvc-complex-type.2.4.f", "cvc-complex-type.2.4.g", "cvc-complex-type.2.4.i",
        "cvc-complex-type.3.2.2", "cvc-complex-type.4",
        "cvc-datatype-valid.1.2.1", "cvc-datatype-valid.1.2.3",
        "cvc-elt.1.a", "cvc-elt.2", "cvc-elt.3.1", "cvc-elt.4.1", "cvc-elt.4.2", "cvc-elt.4.3",
        "cvc-enumeration-valid",
        "cvc-id.1", "cvc-id.2",
        "cvc-maxInclusive-valid", "cvc-minInclusive-valid", "cvc-minLength-valid", "cvc-pattern-valid",
        "cvc-type.2", "cvc-type.3.1.1", "cvc-type.3.1.2", "cvc-type.3.1.3",
    ];
}
