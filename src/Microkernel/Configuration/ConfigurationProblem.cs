using ProcOS.Foundation.Errors;

namespace ProcOS.Microkernel.Configuration;

/// <param name="Error">The kind of problem.</param>
/// <param name="Key">The setting, flag or file that it is about.</param>
/// <param name="Expected">What would have been right.</param>
/// <param name="Found">What was there; never a secret.</param>
public sealed record ConfigurationProblem(ErrorCode Error, string Key, string? Expected = null, string? Found = null)
{
    public override string ToString() => new ProcOsException(Error, Key, Expected, Found).Message;
}
