using System.Globalization;
using Wenzheng.PageMeasures;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["pages", .. var numbers] when numbers.Length <= 2 && Array.TrueForAll(numbers, n => int.TryParse(n, out _)):
        DamageTable.Write(Console.Out, numbers.Length > 0 ? int.Parse(numbers[0]) : 500, numbers.Length > 1 ? int.Parse(numbers[1]) : DamageTable.HeldOutSeed);
        return 0;
    case ["steps", var folder] when Directory.Exists(folder):
        StepTable.Write(Console.Out, folder);
        return 0;
    default:
        Console.Error.WriteLine("Usage: PageMeasures pages [PAGES [SEED]] | PageMeasures steps FOLDER");
        return 1;
}
