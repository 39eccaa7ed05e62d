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

    private readonly InquiryPreparer preparer = new(analyzer, synonyms);

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
        question = question with { History = [.. Conversation.Asked(question.History).Select(t => t.IsUser ? t with { Text = Plainly(t.Text) } : t)] };
        // Each reading leans on the same answers, which are found again once.
        var history = new Lazy<IReadOnlyList<Turn>>(() => WithAnswers(reader, question.History, cancellationToken), LazyThreadSafetyMode.None);
        var plain = Plainly(typed);
        var asked = Folding.Fold(plain);
        var answer = AnswerAsked(reader, question with { Text = plain }, history, cancellationToken);
        // Of two readings the surer counts.
        if (AskingPart.Of(asked) is { } part) answer = Surer(answer, Read(part), isPart: true);
        foreach (var reading in (string?[])[Unspaced.Of(asked), PrintedNumeral.Of(asked), EachOrdinal.Of(asked)])
            if (reading is not null) answer = Surer(answer, Read(reading), isPart: false);
        // That asides are left out needs no telling.
        return answer.Understood == asked ? answer with { Understood = typed } : answer;

        Answer Read(string reading) => AnswerAsked(reader, question with { Text = reading }, history, cancellationToken) is var read && read.Understood == reading ? read with { Understood = typed } : read;
    }

    // The asking part that is refused by itself was answered by the talk around it.
    private static Answer Surer(Answer typed, Answer other, bool isPart)
    {
        if (typed.Refused || other.Refused) return typed.Refused != other.Refused && (typed.Refused || isPart) ? other : typed;
        return other.Confidence >= typed.Confidence ? other : typed;
    }

    // Without what asks nothing and in the usual words of asking; as typed where it is so already.
    private static string Plainly(string typed) => Folding.Fold(typed) is var folded && PlainAsking.Of(Aside.Without(folded)) is var plain && plain != folded ? plain : typed;

    private Answer AnswerAsked(IIndexReader reader, Question question, Lazy<IReadOnlyList<Turn>> history, CancellationToken cancellationToken)
    {
        var typed = question.Text;
        var folded = Folding.Fold(typed);
        if (NothingNamed.Is(folded) && !Conversation.OfTopic(question.History).Any(t => t.IsUser && SmallTalk.Classify(Folding.Fold(t.Text)) == Remark.None)) return Replies.WhatIsMeant(reader, typed);
        if (ArticleAsk.Read(folded) is { } ask && Articles(reader, ask, typed, cancellationToken) is { } articles) return articles;
        return Found(reader, question with { History = history.Value }, folded, cancellationToken);
    }

    // One reading after another: as typed, without what it may have lent from the conversation, with a number that is printed, of its place alone.
    private Answer Found(IIndexReader reader, Question question, string folded, CancellationToken cancellationToken)
    {
        var prepared = preparer.Prepare(reader, question, folded, cancellationToken);
        var inquiry = prepared.Inquiry;
        // 三县各多少: which three is told by the reports; what their names find nothing for is asked as it was typed.
        if (inquiry is { IsFollowUp: false, Places.Count: 0 } && JointlyNamed.Read(inquiry.Folded, prepared.Finder.Articles) is { } named
            && preparer.Prepare(reader, new Question(named), named, cancellationToken) is var underNames
            && Compose(underNames, reader, Alone(reader, underNames.Inquiry, cancellationToken)) is { Refused: false } joint) return joint;
        var answer = Compose(prepared, reader, Alone(reader, inquiry, cancellationToken));
        // 2024年较2022年有何变化: where no page tells both years, each is asked for by itself.
        if (!inquiry.IsFollowUp && (inquiry.Places.Count < 2 ? YearsApart.Read(inquiry.Folded) : YearsApart.ReadOfPlaces(inquiry.Folded)) is { } years && (answer.Refused || inquiry.Places.Count > 1 || YearsApart.AsksPost(years.Text) || !YearsTold.Are(answer, years.First, years.Second))
            && preparer.Prepare(reader, new Question(years.Text), years.Text, cancellationToken) is var apart
            && Compose(apart, reader, Alone(reader, apart.Inquiry, cancellationToken)) is { Refused: false } both && YearsTold.AreByPage(both, years.First, years.Second)) return both with { Understood = inquiry.Understood };
        if (answer.Refused && inquiry.MayLean)
        {
            var leaning = preparer.Prepare(reader, question, folded, cancellationToken, completes: false);
            (inquiry, answer) = (leaning.Inquiry, Compose(leaning, reader));
        }
        if (answer.Refused && !inquiry.IsFollowUp && WithOtherNumber(reader, inquiry, cancellationToken) is { } meant) return meant;
        if (inquiry.WithPlace.Length == 0 || !inquiry.IsFollowUp && !answer.Refused) return answer;
        var alone = Compose(preparer.Prepare(reader, new Question(inquiry.WithPlace), inquiry.WithPlace, cancellationToken), reader);
        return IsBetterAlone(inquiry, answer, alone) ? alone with { Understood = Conversation.Describe(inquiry.WithPlace) } : answer;
    }

    private static Answer Compose(Prepared prepared, IIndexReader reader, AskedAlone? parted = null) =>
        new InquiryComposer(prepared.Finder, prepared.Directory, parted).Compose(prepared.Inquiry, reader);

    // What is asked of articles themselves; null when none is on the subject.
    private Answer? Articles(IIndexReader reader, ArticleAsk ask, string typed, CancellationToken cancellationToken)
    {
        var (inquiry, finder, _) = preparer.Prepare(reader, new Question(ask.Topic), ask.Topic, cancellationToken);
        if (inquiry.UnknownPlace is not null) return null;
        var writer = new AnswerWriter();
        var confidence = ask.Side switch
        {
            ArticleSide.Listed => new ArticlesComposer(finder).Compose(inquiry, writer),
            ArticleSide.ByWriter => WriterComposer.Compose(inquiry, finder.Articles, writer),
            _ => ImprintComposer.Compose(ask.Side, finder, inquiry, writer),
        };
        return confidence > 0 ? writer.ToAnswer(AnswerKind.Several, confidence, typed, reader) : null;
    }

    // Parts of a follow-up lean on the conversation and are not whole by themselves.
    private AskedAlone? Alone(IIndexReader reader, Inquiry inquiry, CancellationToken cancellationToken) => inquiry.IsFollowUp ? null
        : new AskedAlone(part => preparer.Prepare(reader, new Question(part), part, cancellationToken), reader);

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
    private Answer? WithOtherNumber(IIndexReader reader, Inquiry asked, CancellationToken cancellationToken)
    {
        foreach (var (question, printed, typed) in WrongNumber.Corrected(asked.Folded, pair => reader.DocumentFrequency(pair, TermKind.Bigram) > 0))
        {
            var prepared = preparer.Prepare(reader, new Question(question), question, cancellationToken);
            var agreement = new PlaceAgreement(prepared.Directory);
            if (!prepared.Finder.Articles.Any(a => WrongNumber.IsNamed(a, printed) && agreement.Speaks(a, printed, prepared.Inquiry.Places))) continue;
            var answer = Compose(prepared, reader);
            var notice = WrongNumber.Said(printed, typed);
            return answer.Refused ? answer with { Text = notice + answer.Text, Understood = asked.Understood }
                : answer with { Text = answer.Text + "\n" + notice, Notices = [.. answer.Notices, notice], Understood = asked.Understood };
        }
        return null;
    }

    /// <inheritdoc cref="InquiryPreparer.LetGo"/>
    public void LetGo() => preparer.LetGo();

    // Whether a question leans on the subject spoken of or only on its place shows in how well either reading is answered. 那里 and
    // 该县 name the place, so that the subject is most often a new one; without them it is most often the same.
    private static bool IsBetterAlone(Inquiry inquiry, Answer answer, Answer alone) =>
        !alone.Refused && alone.Confidence > answer.Confidence + (inquiry.PointsAtPlace ? NewSubject : SameSubject);

    // eval/reframed.py, frames 那里, 该县 and "place left out"; chosen on the tuning sets, confirmed on the held-out ones (CHANGELOG).
    private const double NewSubject = -0.05;
    private const double SameSubject = 0.3;
}
