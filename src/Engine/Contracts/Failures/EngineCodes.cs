namespace ProcOS.Engine;

/// <summary>What <see cref="EngineRefusedException.EngineCode"/> may say. Only engine exceptions carry one; others have none.</summary>
public static class EngineCodes
{
    /// <summary>A failed command without a code of its own.</summary>
    public const int Unspecified = 0;

    /// <summary>Two transactions met and ours was rolled back.</summary>
    public const int OptimisticLocking = 1;

    /// <summary>The database ended a deadlock at our cost; rolled back.</summary>
    public const int Deadlock = 10_000;

    public const int ForeignKeyViolation = 10_001;

    /// <summary>A value is longer than its column, such as a String variable beyond 4,000 characters.</summary>
    public const int ColumnTooSmall = 10_002;
}
