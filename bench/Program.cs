using Wenzheng.Benchmarks;

// Each measurement runs in a process of its own: memory and the first query must not profit from what ran before.
switch (args)
{
    case ["index", var passages, var folder]:
        PassageFile.Index(passages, folder);
        return 0;
    case ["ask", var folder, var questions]:
        Console.WriteLine(new Asking(folder, File.ReadAllLines(questions)).Run());
        return 0;
    case ["rebuild", var folder, var questions, var passages]:
        Console.WriteLine(Rebuilding.Run(folder, File.ReadAllLines(questions), passages));
        return 0;
    case ["damage", var flips]:
        return DamageRun.Run(int.Parse(flips, System.Globalization.CultureInfo.InvariantCulture));
    case ["kill", var runs]:
        return KillRun.Run(int.Parse(runs, System.Globalization.CultureInfo.InvariantCulture));
    case ["killed", var folder, var step]:
        KillRun.Child(folder, int.Parse(step, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["extremes"]:
        return Extremes.Run();
    default:
        Console.Error.WriteLine("Usage: Benchmarks index PASSAGES.tsv FOLDER | ask FOLDER QUESTIONS.txt | rebuild FOLDER QUESTIONS.txt PASSAGES.tsv | damage FLIPS | kill RUNS | extremes");
        return 1;
}
