namespace ProcOS.Das.Generation.Drafting.Actions;

/// <summary>The form in which a list speaks of what is to be done; the first item sets it for the others.</summary>
internal enum VerbForm
{
    /// <summary>"check stock".</summary>
    Base,

    /// <summary>"checking stock".</summary>
    Gerund,

    /// <summary>"(a process that) checks stock".</summary>
    ThirdPerson,

    /// <summary>"the warehouse checks stock".</summary>
    Subject,

    /// <summary>"the order is checked (and shipped)".</summary>
    Participle,
}
