using System.Globalization;
using Wenzheng.Ingestion.Tests.Reading.Generation;
using Wenzheng.PageMeasures;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["pages", .. var numbers] when numbers.Length <= 2 && Array.TrueForAll(numbers, n => int.TryParse(n, out _)):
        DamageTable.Write(Console.Out, numbers.Length > 0 ? int.Parse(numbers[0]) : 500, numbers.Length > 1 ? int.Parse(numbers[1]) : DamageTable.HeldOutSeed);
        return 0;
    case ["layouts", var archive, .. var numbers] when numbers.Length <= 2 && Array.TrueForAll(numbers, n => int.TryParse(n, out _)):
        LayoutTable.Write(Console.Out, archive, numbers.Length > 0 ? int.Parse(numbers[0]) : 50, numbers.Length > 1 ? int.Parse(numbers[1]) : DamageTable.HeldOutSeed);
        return 0;
    case ["forms", var archive, .. var numbers] when numbers.Length <= 2 && Array.TrueForAll(numbers, n => int.TryParse(n, out _)):
        FormTable.Write(Console.Out, archive, numbers.Length > 0 ? int.Parse(numbers[0]) : 40, numbers.Length > 1 ? int.Parse(numbers[1]) : DamageTable.HeldOutSeed);
        return 0;
    case ["form", var archive, var form, var seed] when Enum.TryParse<PressForm>(form, out var parsed) && int.TryParse(seed, out _):
        FormTable.Show(Console.Out, archive, parsed, int.Parse(seed));
        return 0;
    case ["printed", .. var archives] when archives.Length > 0:
        PrintedTable.Write(Console.Out, archives);
        return 0;
    case ["threads", var heldOut, var pages, var rounds, .. var archives] when archives.Length > 0 && int.TryParse(pages, out _) && int.TryParse(rounds, out _):
        ThreadTuner.Write(Console.Out, heldOut, int.Parse(pages), int.Parse(rounds), archives);
        return 0;
    case ["openings", .. var archives] when archives.Length > 0:
        Openings.Write(Console.Out, archives);
        return 0;
    case ["boundaries", .. var archives] when archives.Length > 0:
        BoundaryTable.Write(Console.Out, archives);
        return 0;
    case ["annotations", .. var gold] when gold.Length <= 1:
        AnnotationTable.Write(Console.Out, gold.Length > 0 ? gold[0] : Path.Combine(GoldArchive.Project, "Annotation", "annotations.txt"));
        return 0;
    case ["scan", .. var numbers] when numbers.Length <= 1 && Array.TrueForAll(numbers, n => int.TryParse(n, out _)):
        ScanTable.Write(Console.Out, numbers.Length > 0 ? int.Parse(numbers[0]) : 4);
        return 0;
    case ["steps", var folder] when Directory.Exists(folder):
        StepTable.Write(Console.Out, folder);
        return 0;
    default:
        Console.Error.WriteLine("""
            Usage: PageMeasures COMMAND; an ARCHIVE is a folder under eval/, or "archive" for the archive's own pages
              printed ARCHIVE…                                how well the pages of archives are read
              pages [PAGES [SEED]]                            generated pages, by kind of damage
              layouts ARCHIVE [PAGES [SEED]]                  generated pages whose columns cross, by layout
              forms ARCHIVE [PAGES [SEED]]                    generated text files as newspapers have them, by form
              form ARCHIVE FORM SEED                          one of them, with what was read
              boundaries ARCHIVE…                             what is seen of every headline, to learn weights from
              annotations [FILE]                              places, people, dates, schemes, figures, abbreviations of reports
              scan [PAGES]                                    pages drawn with a Chinese font and recognised again
              threads HELD-OUT-ARCHIVE PAGES ROUNDS ARCHIVE…  chooses the link weights
              openings ARCHIVE…                               counts the table of sentence openings
              steps FOLDER                                    what each step of an ingest costs
            """);
        return 1;
}
