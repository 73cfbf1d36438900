using ProcOS.Benchmarks;
using ProcOS.Benchmarks.Figures;
using ProcOS.Benchmarks.Parts;

// Usage: NAME [--json], or list. Figures on standard output, talk on standard error; 1 for a run that failed, 2 for usage.
if (args is [PartCatalogue.Argument, var part])
{
    return await PartCatalogue.RunAsync(part).ConfigureAwait(false);
}

var json = args.Contains("--json");
var names = args.Where(argument => argument != "--json").ToArray();
if (names is [] or ["list"])
{
    foreach (var benchmark in BenchmarkCatalogue.All)
    {
        Console.WriteLine($"{benchmark.Name,-12}{benchmark.Summary}");
    }

    return 0;
}

if (names.Length != 1 || BenchmarkCatalogue.All.FirstOrDefault(benchmark => benchmark.Name == names[0]) is not { } chosen)
{
    Console.Error.WriteLine($"PROC-BEN-006: Expected the name of one benchmark, but found '{string.Join(' ', names)}'. `benchmarks/run.sh list` names them.");
    return 2;
}

try
{
    var figures = await chosen.RunAsync(Console.Error, CancellationToken.None).ConfigureAwait(false);
    if (json)
    {
        FigureWriter.WriteJson(Console.Out, figures);
    }
    else
    {
        FigureWriter.WriteTable(Console.Out, figures);
    }

    return 0;
}
catch (BenchmarkException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
