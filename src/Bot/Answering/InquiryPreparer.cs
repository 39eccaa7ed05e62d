using System.Runtime.CompilerServices;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Answering;

/// <summary>备问: reads a question as this archive understands it and retrieves for it. Thread-safe.</summary>
/// <param name="analyzer">Finds words.</param>
/// <param name="synonyms">Staff's and the general synonyms; null for none.</param>
public sealed class InquiryPreparer(TextAnalyzer analyzer, SynonymTable? synonyms)
{
    private readonly QuestionAnalyzer questions = new(analyzer, synonyms);
    private readonly PassageSearcher searcher = new(analyzer, synonyms);
    private readonly ConditionalWeakTable<Manifest, PlaceDirectory> directories = [];
    private readonly ConditionalWeakTable<Manifest, ArticleShelf> shelves = [];

    /// <summary>The question as understood, with what retrieval found for it.</summary>
    /// <param name="reader">The snapshot that it is asked of.</param>
    /// <param name="question">With the conversation before it.</param>
    /// <param name="folded">Its text, folded.</param>
    /// <param name="cancellationToken">Looked at before anything is read.</param>
    /// <param name="completes">Whether a short question may be completed from the conversation.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Prepared Prepare(IIndexReader reader, Question question, string folded, CancellationToken cancellationToken, bool completes = true)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var directory = directories.GetValue(reader.Manifest, _ => PlaceDirectory.Read(reader));
        var chinese = EnglishGlossary.WithoutUnprinted(EnglishGlossary.Translate(folded, IsPrinted), IsPrinted);
        if (chinese == folded && PinyinQuestion.Translate(folded) is var read && read != folded) chinese = SpacedSyllables.Join(PlaceRepair.Spelt(read, directory), Heard);
        chinese = PlaceRepair.Spelt(chinese, directory);
        var typed = chinese != folded ? chinese : question.Text;
        var repairs = questions.Analyze(reader, typed).Repairs;
        var inquiry = QuestionReader.Read(question with { Text = Repaired(typed, repairs) }, directory, completes);
        inquiry = WithPlacesByForm(inquiry, reader, directory);
        var finder = Retrieved(inquiry);
        if (reader.Manifest.Articles >= PlaceByChance.LeastArticles && PlaceByChance.In(inquiry, finder.Foremost) is { Count: > 0 } chance)
        {
            inquiry = PlaceByChance.Without(inquiry, chance);
            finder = Retrieved(inquiry);
        }
        return new Prepared(WithPlacesTold(inquiry, finder), finder, directory);

        EvidenceFinder Retrieved(Inquiry of)
        {
            var found = new EvidenceFinder(reader, searcher, shelves.GetValue(reader.Manifest, _ => new ArticleShelf()), directory, new TermExtractor(analyzer, reader, of.NamedPlaces, synonyms), EvidenceWeights.Default);
            found.Retrieve(of);
            return found;
        }

        // The whole of the letters, not a part of them.
        string? Heard(string letters) => questions.Analyze(reader, letters).Repairs is [{ Became: var word, Typed: var typed }] && typed == letters ? word : null;

        // A long word is known by its pairs where the index has it in parts.
        bool IsPrinted(string word)
        {
            if (reader.DocumentFrequency(word, TermKind.Word) > 0) return true;
            for (var i = 0; i + 1 < word.Length; i++)
                if (reader.DocumentFrequency(word.AsSpan(i, 2), TermKind.Bigram) == 0) return false;
            return word.Length > 2;
        }
    }

    // Of several places that are not compared, those count that an article near the question is about: 五星村书记 names no village
    // where no report of one is found.
    private static Inquiry WithPlacesTold(Inquiry inquiry, EvidenceFinder finder)
    {
        if (inquiry.IsComparison || inquiry.Places.Count < 2 || YearsApart.ReadOfPlaces(inquiry.Folded) is not null) return inquiry;
        var near = finder.Articles.Take(Near).SelectMany(a => a.Article.Places).Where(p => p.IsSubject).SelectMany(p => (string[])[p.Name, p.Within]).ToHashSet(StringComparer.Ordinal);
        var told = inquiry.Places.Where(p => near.Contains(p.Name)).ToList();
        return told.Count > 0 ? inquiry with { Places = told } : inquiry;
    }

    // Articles whose subjects tell which of the named places are meant.
    private const int Near = 12;

    private Inquiry WithPlacesByForm(Inquiry inquiry, IIndexReader reader, PlaceDirectory directory)
    {
        var byForm = new UnknownPlaceFinder(analyzer, reader).Find(inquiry.Folded, [.. inquiry.NamedPlaces.Where(p => p.Start >= 0)], directory);
        var printed = byForm.Where(p => p.IsKnown).ToList();
        // 白竹 of 白竹里社区 names no place of its own.
        bool IsPart(PlaceRef place) => byForm.Exists(p => !p.IsKnown && place.Start >= p.Start && place.Start + place.Length < p.Start + p.Length);
        if (inquiry.NamedPlaces.Any(IsPart)) inquiry = inquiry with { Places = [.. inquiry.Places.Where(p => !IsPart(p))], NamedPlaces = [.. inquiry.NamedPlaces.Where(p => !IsPart(p))] };
        return inquiry with
        {
            // The nearer place is meant: 某县某乡 asks about the 乡.
            Places = printed.Count > 0 && !inquiry.IsComparison ? printed : [.. inquiry.Places, .. printed],
            NamedPlaces = [.. inquiry.NamedPlaces, .. printed],
            UnknownPlace = byForm.FirstOrDefault(p => !p.IsKnown && !LeadsToKnown(p, inquiry.NamedPlaces, directory)) ?? PinyinQuestion.UnreadPlace(inquiry.Folded),
        };
    }

    // 某市某县 of an archive that tells of 某县 and of no city that it lies in: the county is known, whatever its city is called.
    private static bool LeadsToKnown(PlaceRef unknown, IReadOnlyList<PlaceRef> known, PlaceDirectory directory) =>
        directory.LevelOf(unknown.Name) is { } level
        && known.Any(p => p.Start == unknown.Start + unknown.Length && p.Name != p.ShortName && p.Length == p.Name.Length && directory.LevelOf(p.Name) > level && !directory.HasUpper(p.Name, level));

    // 今年各开了多少场, 供多少人用: what asks, with its measure word, is no misspelt part of 召开 or 任用.
    private static bool Asks(string text, string typed) =>
        typed.Contains('各', StringComparison.Ordinal) || text.IndexOf(typed, StringComparison.Ordinal) is >= 0 and var at && InterrogativeFinder.Find(text).Exists(w => w.Unit.Length > 0 && w.Type == AskType.Figure && w.End >= at && w.End < at + typed.Length && string.CompareOrdinal(text, w.End, w.Unit, 0, w.Unit.Length) == 0);

    // What the index does not know but knows by its sound is read as that; the answer shows the reading.
    private static string Repaired(string text, IReadOnlyList<Repair> repairs)
    {
        foreach (var repair in repairs)
        {
            if (Asks(text, repair.Typed)) continue;
            var repaired = text.Replace(repair.Typed, repair.Became, StringComparison.Ordinal);
            // 工作法叫啥 with 法叫 read as 法交 would ask nothing any more.
            if (InterrogativeFinder.Find(repaired).Count >= InterrogativeFinder.Find(text).Count) text = repaired;
        }
        return text;
    }

    /// <summary>Forgets the articles that were read for answers; the next questions read them again.</summary>
    public void LetGo()
    {
        foreach (var (_, shelf) in shelves)
            shelf.Clear();
    }
}
