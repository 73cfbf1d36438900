namespace ProcOS.Engine;

/// <summary>The engine's names of variable types.</summary>
public static class VariableTypes
{
#pragma warning disable CA1720 // They are the engine's names of types, which are those of Java.
    public const string Null = nameof(Null);
    public const string String = nameof(String);
    public const string Integer = nameof(Integer);
    public const string Long = nameof(Long);
    public const string Short = nameof(Short);
    public const string Double = nameof(Double);
    public const string Boolean = nameof(Boolean);
    public const string Date = nameof(Date);
    public const string Bytes = nameof(Bytes);
    public const string Json = nameof(Json);
    public const string Xml = nameof(Xml);
    public const string Object = nameof(Object);
    public const string File = nameof(File);
#pragma warning restore CA1720
}
