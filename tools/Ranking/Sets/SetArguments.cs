using System.Globalization;

namespace Wenzheng.Tools.Ranking.Sets;

/// <summary>Reads sets from the command line.</summary>
internal static class SetArguments
{
    public const string Usage = "(documents|numbered NAME SHARE DOCUMENTS QUESTIONS JUDGEMENTS | archive NAME SHARE INDEX QUESTIONS)...";

    public static List<JudgedSet> Read(ReadOnlySpan<string> args)
    {
        var sets = new List<JudgedSet>();
        while (args.Length > 0)
        {
            if (args is ["documents" or "numbered", var name, var share, var documents, var questions, var judgements, ..])
            {
                sets.Add(JudgedDocuments.Read(name, double.Parse(share, CultureInfo.InvariantCulture), documents, questions, judgements, args[0] == "numbered" ? NumberedId.Of : null));
                args = args[6..];
            }
            else if (args is ["archive", var title, var part, var folder, var asked, ..])
            {
                sets.Add(ArchiveQuestions.Read(title, double.Parse(part, CultureInfo.InvariantCulture), folder, asked));
                args = args[5..];
            }
            else
                throw new ArgumentException($"Not a set: '{args[0]}'. Sets are {Usage}");
        }
        return sets;
    }
}
