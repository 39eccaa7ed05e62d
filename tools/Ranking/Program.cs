using System.Globalization;
using Wenzheng.Tools.Ranking.Learning;
using Wenzheng.Tools.Ranking.Measuring;
using Wenzheng.Tools.Ranking.Sets;

if (args is ["segment", var gold])
    return SegmentationScore.Run(gold);
if (args is ["cost", var folder, var questions])
    return QueryCost.Run(folder, questions);
if (args is [] or [_] or [_, _])
{
    Console.Error.WriteLine($"""
        Usage: Ranking learn OUT SETS      weights of the second stage
               Ranking train OUT SETS      the same without cross-validation, a sixth of the time
               Ranking compare FILE SETS   the weights of a file against those of the program, paired
               Ranking misses EVERY SETS   questions whose best passage is wrong
               Ranking ablation all|last SETS   what each part of the search adds
               Ranking typos quiet|show SETS   what one mistyped character costs
               Ranking segment GOLD           words of sentences cut by hand
               Ranking cost INDEX QUESTIONS   CPU time and memory of a query by step
        SETS: {SetArguments.Usage}
        """);
    return 1;
}
var sets = SetArguments.Read(args.AsSpan(2));
try
{
    return args[0] switch
    {
        "learn" or "train" => Learn.Run(args[1], sets, isValidated: args[0] == "learn"),
        "compare" => Compare.Run(args[1], sets),
        "misses" => Misses.Run(int.Parse(args[1], CultureInfo.InvariantCulture), sets),
        "typos" => Typos.Run(args[1], sets),
        "ablation" => Ablation.Run(args[1], sets),
        _ => throw new ArgumentException($"No command '{args[0]}'."),
    };
}
finally
{
    foreach (var set in sets)
        set.Dispose();
}
