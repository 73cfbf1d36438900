using ProcOS.Cli.Shell;

return await CommandLine.RunAsync(args, Terminal.OfProcess(), CancellationToken.None);
