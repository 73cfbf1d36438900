using ProcOS.Host.Api;
using ProcOS.Host.Composition;
using ProcOS.Host.Logging;
using ProcOS.Microkernel;
using ProcOS.Microkernel.Boot;
using ProcOS.Microkernel.Configuration;
using ProcOS.Microkernel.Metrics;

using var log = new KernelLog();
using var metrics = new MetricsCollector();
var state = new BootState();
var endpoint = new KernelEndpoint(state, metrics, log.Factory, configuration => log.SetLevel(configuration.LogLevel));
var composer = new SystemComposer(metrics, TimeProvider.System, log.Factory);
var kernel = new Kernel(composer, endpoint, state, metrics, TimeProvider.System, log.Factory);
return await kernel.RunAsync(ConfigurationSources.OfProcess(args));
