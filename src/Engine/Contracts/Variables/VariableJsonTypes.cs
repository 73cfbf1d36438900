using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>How the plain values of variables are written, without reflection.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(short))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(bool))]
internal sealed partial class VariableJsonTypes : JsonSerializerContext;
