using System.Runtime.CompilerServices;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Answering;

/// <summary>回答: a question to a checked answer. Thread-safe; the same question on the same generation gives the same bytes.</summary>
public sealed class Answerer(TextAnalyzer analyzer, SynonymTable? synonyms)
{
    /// <summary>With the general synonyms only.</summary>
    public Answerer(TextAnalyzer analyzer) : this(analyzer, SynonymTable.General) { }

    /// <summary>Longest question taken, in UTF-16 units.</summary>
    public const int MaxQuestion = 500;

    // One letter or character names nothing that can be looked up.
    private const int Least = 2;

    private readonly QuestionAnalyzer questions = new(analyzer, synonyms);
    private readonly PassageSearcher searcher = new(analyzer, synonyms);
    private readonly ConditionalWeakTable<Manifest, PlaceDirectory> directories = [];
    private readonly ConditionalWeakTable<Manifest, ArticleShelf> shelves = [];

    /// <summary>Answers from one snapshot of the index.</summary>
    public Answer Answer(IIndexReader reader, Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var typed = QuestionText.Clean(question.Text);
        if (typed.Count(char.IsLetterOrDigit) < Least) return Replies.Empty(reader, typed);
        if (typed.Length > MaxQuestion) return Replies.TooLong(reader, typed);
        var folded = Folding.Fold(typed);
        var remark = SmallTalk.Classify(folded);
        if (remark != Remark.None) return Replies.To(remark, reader, typed);
        if (NothingNamed.Is(folded) && !Conversation.OfTopic(question.History).Any(t => t.IsUser && SmallTalk.Classify(Folding.Fold(t.Text)) == Remark.None)) return Replies.WhatIsMeant(reader, typed);
        if (ArticlesAsked.Topic(folded) is { Length: > 0 } topic && Articles(reader, topic, typed, cancellationToken) is { } articles) return articles;

        var clean = question with { Text = typed, History = WithAnswers(reader, question.History, cancellationToken) };
        var (inquiry, finder, directory) = Prepare(reader, clean, folded);
        cancellationToken.ThrowIfCancellationRequested();
        // 三县各多少: which three is told by the reports; what their names find nothing for is asked as it was typed.
        if (inquiry is { IsFollowUp: false, Places.Count: 0 } && JointlyNamed.Read(inquiry.Folded, finder.Articles) is { } named && UnderNames(reader, named, cancellationToken) is { Refused: false } joint) return joint;
        var answer = new InquiryComposer(finder, directory, Alone(reader, inquiry, cancellationToken)).Compose(inquiry, reader);
        if (answer.Refused && inquiry.MayLean)
        {
            (inquiry, finder, _) = Prepare(reader, clean, folded, completes: false);
            cancellationToken.ThrowIfCancellationRequested();
            answer = new InquiryComposer(finder, directory).Compose(inquiry, reader);
        }
        if (answer.Refused && !inquiry.IsFollowUp && WithOtherNumber(reader, inquiry) is { } meant) return meant;
        if (inquiry.WithPlace.Length == 0 || !inquiry.IsFollowUp && !answer.Refused) return answer;
        var (whole, nearPlace, _) = Prepare(reader, new Question(inquiry.WithPlace), inquiry.WithPlace);
        cancellationToken.ThrowIfCancellationRequested();
        var alone = new InquiryComposer(nearPlace, directory).Compose(whole, reader);
        return IsBetterAlone(inquiry, answer, alone) ? alone with { Understood = $"（接上问）{inquiry.WithPlace}" } : answer;
    }

    private Answer UnderNames(IIndexReader reader, string named, CancellationToken cancellationToken)
    {
        var (inquiry, finder, directory) = Prepare(reader, new Question(named), named);
        cancellationToken.ThrowIfCancellationRequested();
        return new InquiryComposer(finder, directory, Alone(reader, inquiry, cancellationToken)).Compose(inquiry, reader);
    }

    // The articles on a subject; null when none has its words.
    private Answer? Articles(IIndexReader reader, string topic, string typed, CancellationToken cancellationToken)
    {
        var (inquiry, finder, _) = Prepare(reader, new Question(topic), topic);
        cancellationToken.ThrowIfCancellationRequested();
        var writer = new AnswerWriter();
        if (inquiry.UnknownPlace is not null || new ArticlesComposer(finder).Compose(inquiry, writer) is not (> 0 and var confidence)) return null;
        return new Answer { Kind = AnswerKind.Several, Text = writer.Text, Understood = typed, Citations = writer.Citations, Confidence = confidence, Dropped = writer.Dropped, Evidence = writer.Evidence, Notices = writer.Notices, Generation = reader.Manifest.Generation };
    }

    // Parts of a follow-up lean on the conversation and are not whole by themselves.
    private AskedAlone? Alone(IIndexReader reader, Inquiry inquiry, CancellationToken cancellationToken) => inquiry.IsFollowUp ? null
        : new AskedAlone(part =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Prepare(reader, new Question(part), part);
        }, reader);

    // Of a caller that keeps only what was typed: a follow-up leans on the answer too, which is found again.
    private IReadOnlyList<Turn> WithAnswers(IIndexReader reader, IReadOnlyList<Turn> history, CancellationToken cancellationToken)
    {
        if (history.Count == 0 || history.Any(t => !t.IsUser)) return history;
        Turn[] earlier = [.. history.Take(history.Count - 1).TakeLast(MostFoundAgain)];
        var answer = Answer(reader, new Question(history[^1].Text, earlier), cancellationToken);
        return answer.Refused || answer.Kind == AnswerKind.SmallTalk ? history : [.. history, new Turn(IsUser: false, answer.Text)];
    }

    // Turns before the last one that may be answered again, each by the one before it.
    private const int MostFoundAgain = 2;

    // “八乱” of a page that tells of “六乱”: what the page tells, and that it is another number.
    private Answer? WithOtherNumber(IIndexReader reader, Inquiry asked)
    {
        foreach (var (question, printed, typed) in WrongNumber.Corrected(asked.Folded, pair => reader.DocumentFrequency(pair, TermKind.Bigram) > 0))
        {
            var (inquiry, finder, directory) = Prepare(reader, new Question(question), question);
            var agreement = new PlaceAgreement(directory);
            if (!finder.Articles.Any(a => WrongNumber.IsNamed(a, printed) && agreement.Speaks(a, printed, inquiry.Places))) continue;
            var answer = new InquiryComposer(finder, directory).Compose(inquiry, reader);
            var notice = WrongNumber.Said(printed, typed);
            return answer.Refused ? answer with { Text = notice + answer.Text, Understood = asked.Understood }
                : answer with { Text = answer.Text + "\n" + notice, Notices = [.. answer.Notices, notice], Understood = asked.Understood };
        }
        return null;
    }

    /// <summary>Forgets the articles that were read for answers; the next questions read them again.</summary>
    public void LetGo()
    {
        foreach (var (_, shelf) in shelves)
            shelf.Clear();
    }

    // Whether a question leans on the subject spoken of or only on its place shows in how well either reading is answered. 那里 and
    // 该县 name the place, so that the subject is most often a new one; without them it is most often the same.
    private static bool IsBetterAlone(Inquiry inquiry, Answer answer, Answer alone) =>
        !alone.Refused && alone.Confidence > answer.Confidence + (inquiry.PointsAtPlace ? NewSubject : SameSubject);

    // eval/reframed.py, frames 那里, 该县 and "place left out"; chosen on the tuning sets, confirmed on the held-out ones (CHANGELOG).
    private const double NewSubject = -0.05;
    private const double SameSubject = 0.3;

    /// <summary>The question as understood, with what retrieval found for it; for the trainer of <see cref="Confidence"/> too.</summary>
    internal (Inquiry Inquiry, EvidenceFinder Finder, PlaceDirectory Directory) Prepare(IIndexReader reader, Question question, string folded, bool completes = true)
    {
        var directory = directories.GetValue(reader.Manifest, _ => PlaceDirectory.Read(reader));
        var chinese = EnglishGlossary.WithoutUnprinted(EnglishGlossary.Translate(folded, IsPrinted), IsPrinted);
        if (chinese == folded && PinyinQuestion.Translate(folded) is var read && read != folded) chinese = SpacedSyllables.Join(PlaceRepair.Spelt(read, directory), Heard);
        chinese = PlaceRepair.Spelt(chinese, directory);
        var typed = chinese != folded ? chinese : question.Text;
        var repairs = questions.Analyze(reader, typed).Repairs;
        var inquiry = QuestionReader.Read(question with { Text = Repaired(typed, repairs) }, directory, completes);
        inquiry = WithPlacesByForm(inquiry, reader, directory);
        var finder = new EvidenceFinder(reader, searcher, shelves.GetValue(reader.Manifest, _ => new ArticleShelf()), directory, new TermExtractor(analyzer, reader, inquiry.NamedPlaces, synonyms), EvidenceWeights.Default);
        finder.Retrieve(inquiry);
        return (WithPlacesTold(inquiry, finder), finder, directory);

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
        if (inquiry.IsComparison || inquiry.Places.Count < 2) return inquiry;
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
}
