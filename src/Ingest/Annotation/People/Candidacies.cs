using System.Text.RegularExpressions;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>任前公示: 某某，男，1970年1月生，…，现任某乡乡长，拟任县某局局长 gives the post held and the one to come.</summary>
internal static partial class Candidacies
{
    private const float Certain = 4;

    public static void Find(string text, List<PersonMention> found)
    {
        foreach (var match in Entry().EnumerateMatches(text))
        {
            // The name ends at the first comma.
            var length = text.AsSpan(match.Index, match.Length).IndexOfAny('，', ',');
            if (!Han.IsBoundaryBefore(text, match.Index) || NameReader.Read(text, match.Index, true, out _) != length) continue;
            var held = text.IndexOf("现任", match.Index, StringComparison.Ordinal) + 2;
            var end = match.Index + match.Length;
            found.Add(new PersonMention(text.Substring(match.Index, length), text[held..end], new TextRange(match.Index, match.Length), Certain));
        }
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]{2,4}[，,][男女][，,][^。；;\n]{4,80}现任(?>[^。；;\n，,]{3,40})[，,]拟任[\u4e00-\u9fff、]{3,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
