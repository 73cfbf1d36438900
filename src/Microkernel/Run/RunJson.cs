using System.Text.Json;
using System.Text.Json.Serialization;
using ProcOS.Microkernel.Metrics;

namespace ProcOS.Microkernel.Run;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(KernelRecord))]
[JsonSerializable(typeof(ReadyRecord))]
[JsonSerializable(typeof(MetricsSnapshot))]
internal sealed partial class RunJson : JsonSerializerContext;
