using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 合一问: the answer to one ask by the first composer that knows its form, else by the sentences found for it. The tables below are the order;
/// a composer that has nothing to say returns null.
/// </summary>
public sealed class AskComposer
{
    private static readonly string[] Listing = ["都有谁", "都是谁", "有谁", "有哪些人"];

    private readonly EvidenceFinder finder;
    private readonly PlaceDirectory directory;
    private readonly Func<AskContext, Draft?>[] ofClaimsAndPeople;
    private readonly Func<AskContext, Draft?>[] ofThings;
    private readonly PersonComposer people;
    private readonly UpperPlaceComposer uppers;
    private readonly ItemComposer items;
    private readonly CountedList lists;
    private readonly PartsComposer parts;
    private readonly DefinitionComposer definitions;
    private readonly HeadedList headed;
    private readonly MatterComposer guide;
    private readonly LabelledComposer labelled;
    private readonly NamesComposer names;
    private readonly TopicComposer topics;
    private readonly KindTold kinds;
    private readonly BestSentences sentences;

    /// <param name="finder">The evidence of the inquiry.</param>
    /// <param name="directory">The archive's places.</param>
    public AskComposer(EvidenceFinder finder, PlaceDirectory directory)
    {
        (this.finder, this.directory) = (finder, directory);
        var agreement = new PlaceAgreement(directory);
        people = new(directory);
        uppers = new(directory);
        items = new(agreement);
        lists = new(agreement);
        parts = new(agreement);
        definitions = new(agreement);
        headed = new(agreement);
        guide = new(agreement);
        labelled = new(agreement);
        names = new(agreement);
        topics = new(agreement);
        kinds = new(agreement);
        sentences = new(directory);
        ofClaimsAndPeople = [ClaimedOfPlace, Claimed, More, Said, UpperPlace, Item, PointComposer.Compose, Author, Introduced, Person, Origin];
        ofThings = [CorrectionComposer.Compose, HolderAtTime, NameOrigin, Living, Plan, CountedNoun, Scheme, Quotations, Headed, c => c.Counted, Definition, kinds.Compose, OnlyBroughtAlong, Guide, LabelledOrNamed, topics.Compose];
    }

    /// <summary>The best answer to the ask; unsure or empty drafts are the caller's to refuse.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="places">The places that it is asked of.</param>
    /// <param name="quoted">What the answer quotes already.</param>
    /// <param name="shared">The places that the ask's place is compared with; null where none are compared.</param>
    public Draft Compose(Ask ask, IReadOnlyList<PlaceRef> places, Quoted quoted, IReadOnlyList<PlaceRef>? shared = null)
    {
        return ByForm(Of(ask, places, quoted, shared), out var left) ?? sentences.Compose(left);
    }

    /// <summary>What a composer that knows the ask's form says, null where the sentences found for it decide.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="places">The places that it is asked of.</param>
    public Draft? ByForm(Ask ask, IReadOnlyList<PlaceRef> places) => ByForm(Of(ask, places, new Quoted(), shared: null), out _);

    // What is left to the sentences is the ask without what only forms look at.
    private Draft? ByForm(AskContext typed, out AskContext left)
    {
        AskContext With(Ask ask) => Of(ask, typed.Places, typed.Quoted, typed.Shared);
        left = With(ChangeTold.WithoutTimes(typed.Ask));
        if (typed.Is(AskType.Figure) && new TableComposer(finder).RowsOf(typed.Ask, typed.Places) is { } cells) return cells;
        if (First(ofClaimsAndPeople, left) is { } told) return told;
        // 名单里都有谁 lists whatever is on it.
        if (left.Is(AskType.Who) && left.Ask.Text.HoldsAny(Listing)) left = With(left.Ask with { Type = AskType.Which });
        return First(ofThings, left);
    }

    private AskContext Of(Ask ask, IReadOnlyList<PlaceRef> places, Quoted quoted, IReadOnlyList<PlaceRef>? shared) => new(ask, places, quoted, shared, finder, lists);

    private static Draft? First(Func<AskContext, Draft?>[] composers, AskContext context)
    {
        foreach (var compose in composers)
            if (compose(context) is { } draft) return draft;
        return null;
    }

    private Draft? ClaimedOfPlace(AskContext c) => ClaimedPlace.Compose(c.Ask, c.Places, directory, (open, others) => Compose(open, others, c.Quoted));

    private Draft? Claimed(AskContext c) =>
        ClaimComposer.Compose(c.Ask, open => Compose(open, c.Places, c.Quoted), open => people.Compose(open, c.Places, c.Articles), finder.TermsOf, c.Articles);

    private Draft? More(AskContext c) => MoreComposer.Compose(c.Ask, finder);

    private static Draft? Said(AskContext c) => c.Ask.Type is AskType.Whether or AskType.Figure ? null : SaidComposer.Compose(c.Ask, c.Places, c.Finder);

    private static Draft? NameOrigin(AskContext c) => c.Is(AskType.How, AskType.Why, AskType.What, AskType.None, AskType.Where) ? NameOriginComposer.Compose(c.Ask, c.Places, c.Articles) : null;

    private static Draft? Living(AskContext c) => InhabitantsComposer.Compose(c.Ask, c.Places, c.Articles);

    private static Draft? Plan(AskContext c) => PlanComposer.Compose(c.Ask, c.Places, c.Articles);

    private Draft? UpperPlace(AskContext c) => uppers.Compose(c.Ask, c.Places, c.Articles);

    private Draft? Item(AskContext c) => items.Compose(c.Ask, c.Places, finder);

    private static Draft? Author(AskContext c) =>
        c.Is(AskType.Who, AskType.None) || c.Is(AskType.Which) && AuthorComposer.IsAsked(c.Ask) ? AuthorComposer.Compose(c.Ask, c.Articles) : null;

    private static Draft? Introduced(AskContext c) => c.Is(AskType.Who, AskType.What, AskType.Which, AskType.None) ? IntroducedPerson.Compose(c.Ask, c.Articles) : null;

    private Draft? Person(AskContext c) => c.Is(AskType.Who, AskType.None) ? people.Compose(c.Ask, c.Places, c.Articles) : null;

    private Draft? Origin(AskContext c) => c.Is(AskType.Who) ? OriginComposer.Compose(c.Ask, c.Places, finder) : null;

    private static Draft? HolderAtTime(AskContext c) =>
        (c.Is(AskType.What, AskType.Which, AskType.None, AskType.Who, AskType.Where) || c.Is(AskType.Whether) && PostAtTime.AsksChange(c.Ask.Text)) && PostAtTime.Compose(c.Ask, c.Places, c.Articles) is { } post && AskedTrait.MayBeTold(c.Ask, post) ? post : null;

    // “三清四议”要防哪三种倾向: what is counted is not what the scheme consists of.
    private static Draft? CountedNoun(AskContext c) =>
        CountedThing.In(c.Ask) is { Noun.Length: > 1 } thing && !thing.IsOfName(c.Ask) && c.Counted is { Confidence: >= CountedList.Stated } said ? said : null;

    private Draft? Scheme(AskContext c)
    {
        if (!c.Is(AskType.Which, AskType.What, AskType.None)) return null;
        // What a scheme has brought, or which body leads it, is not told by what it consists of.
        if (!c.Is(AskType.Which) && ResultsAndGoals.AsksResults(c.Ask) || AskedFeatures.AsksBody(c.Ask) || AskedTrait.IsAsked(c.Ask)) return null;
        if (parts.Compose(c.Ask, c.Places, c.Articles) is not { } scheme) return null;
        // 年内要办成的三件事: another report's 三件事 bears no name; the list of the report that speaks of it is meant.
        if (scheme.Sentences is [{ Quotes: [var part, ..] }, ..] && c.Counted is { Confidence: >= CountedList.Stated, Sentences: [{ Quotes: [var ofReport, ..] }, ..] } own
            && ofReport.View != part.View && c.Units[0].View == ofReport.View) return own;
        // A name without parts may still be explained by a sentence.
        return scheme.Sentences.Count > 0 ? scheme
            : definitions.Compose(c.Ask, c.Places, c.Articles) is { Sentences.Count: > 0 } explained ? explained
            : AskedName.Compose(c.Ask, scheme.OnlyNamed, c.Articles) ?? c.Counted ?? scheme;
    }

    private static Draft? Quotations(AskContext c) => EachQuoted.Compose(c.Ask, c.Terms, c.Articles);

    private Draft? Headed(AskContext c) => headed.Compose(c.Ask, c.Places, finder);

    private Draft? Definition(AskContext c) => definitions.Compose(c.Ask, c.Places, c.Articles);

    private static Draft? OnlyBroughtAlong(AskContext c) => OnlyBrought.IsAsked(c.Ask, c.Terms, c.Articles) ? Draft.Nothing : null;

    private Draft? Guide(AskContext c) => guide.Compose(c.Ask, c.Places, c.Matters, c.Terms) is { } side && !Ruling.Overrules(side, c.Units, c.Ask, c.Terms) ? side : null;

    private Draft? LabelledOrNamed(AskContext c)
    {
        var asked = labelled.Compose(c.Ask, c.Places, finder);
        if (asked is not null && YearAgreement.IsOfOthers(c.Ask, asked.Sentences.SelectMany(q => q.Quotes).Select(q => (q.View, q.Range.Start)))) asked = null;
        if (asked is not null && Ruling.Overrules(asked, c.Units, c.Ask, c.Terms)) return null;
        return asked is not null && MatterComposer.Tells(asked, c.Matters) ? asked : names.Compose(c.Ask, c.Places, c.Articles, c.Terms);
    }
}
