using System.Text.Json;
using Wenzheng.Benchmarks;

// Opening and asking run in processes of their own: their memory and first query must not profit from the building.
if (args is ["ask", var folder, var asked])
{
    Console.WriteLine(Run.Ask(folder, [.. File.ReadLines(asked).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)]));
    return 0;
}
if (args is not ["growth", var news, var questions, .. var sizes])
{
    Console.Error.WriteLine("Usage: Benchmarks growth NEWS.jsonl QUESTIONS.jsonl [COUNT...]");
    return 1;
}
Console.WriteLine(Run.Header);
foreach (var size in sizes.Length > 0 ? sizes.Select(int.Parse) : [1250, 2500, 5000, 10000, 20000])
{
    var index = Directory.CreateTempSubdirectory("bench-").FullName;
    try
    {
        Console.Write(Run.Build(news, size, index));
        using var child = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(Environment.ProcessPath!, ["ask", index, questions]) { RedirectStandardOutput = true })!;
        Console.Write(child.StandardOutput.ReadToEnd());
        child.WaitForExit();
    }
    finally
    {
        Directory.Delete(index, recursive: true);
    }
}
return 0;
