namespace ProcOS.Foundation.Errors;

/// <summary>
/// One kind of problem. Codes are catalogued in <see cref="ErrorCatalogue"/> and in <c>docs/reference/errors.md</c>,
/// and are never reused for another meaning.
/// </summary>
/// <param name="Code">Stable, of the form <c>PROC-AREA-000</c>.</param>
/// <param name="Title">What is wrong, in one phrase without a full stop.</param>
/// <param name="NextStep">What the reader does next, as one sentence.</param>
public sealed record ErrorCode(string Code, string Title, string NextStep)
{
    /// <summary>
    /// A part that is needed is away and comes back without anybody changing the work: trying again is right, however often.
    /// </summary>
    public bool IsOutage { get; init; }

    public override string ToString() => Code;
}
