using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>一问所据: an ask of some places, and what answering it draws on. What several composers need is found once, when the first needs it.</summary>
public sealed class AskContext
{
    private readonly Lazy<NamedMatters> matters;
    private readonly Lazy<Draft?> counted;

    /// <param name="ask">What is asked.</param>
    /// <param name="places">The places that it is asked of; none for the whole archive.</param>
    /// <param name="quoted">What the answer quotes already.</param>
    /// <param name="shared">The places that the ask's place is compared with; null where none are compared.</param>
    /// <param name="finder">The evidence of the inquiry.</param>
    /// <param name="lists">Finds the list that a count leads.</param>
    public AskContext(Ask ask, IReadOnlyList<PlaceRef> places, Quoted quoted, IReadOnlyList<PlaceRef>? shared, EvidenceFinder finder, CountedList lists)
    {
        (Ask, Places, Quoted, Shared, Finder) = (ask, places, quoted, shared, finder);
        matters = new(() => new NamedMatters(ask, Terms, Articles));
        counted = new(() => lists.Compose(ask, places, finder));
    }

    /// <summary>What is asked.</summary>
    public Ask Ask { get; }

    /// <summary>The places that it is asked of.</summary>
    public IReadOnlyList<PlaceRef> Places { get; }

    /// <summary>What the answer quotes already.</summary>
    public Quoted Quoted { get; }

    /// <summary>The places that the ask's place is compared with; null where none are compared.</summary>
    public IReadOnlyList<PlaceRef>? Shared { get; }

    /// <summary>The evidence of the inquiry.</summary>
    public EvidenceFinder Finder { get; }

    /// <summary>Whether one place's share of a comparison is asked for.</summary>
    public bool IsShare => Shared is not null;

    /// <summary>The ask's words.</summary>
    public IReadOnlyList<QuestionTerm> Terms => Finder.TermsOf(Ask);

    /// <summary>The articles found, best first.</summary>
    public IReadOnlyList<ArticleView> Articles => Finder.Articles;

    /// <summary>The sentences found for the ask, best first.</summary>
    public IReadOnlyList<ScoredUnit> Units => Finder.Find(Ask, Places);

    /// <summary>The matters of guides that the ask names.</summary>
    public NamedMatters Matters => matters.Value;

    /// <summary>The list that a count leads or closes, null where none is asked for or found.</summary>
    public Draft? Counted => counted.Value;

    /// <summary>Whether the ask is of one of the types.</summary>
    public bool Is(params ReadOnlySpan<AskType> types) => types.Contains(Ask.Type);
}
