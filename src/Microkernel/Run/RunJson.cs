using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProcOS.Microkernel.Run;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(KernelRecord))]
[JsonSerializable(typeof(ReadyRecord))]
internal sealed partial class RunJson : JsonSerializerContext;
