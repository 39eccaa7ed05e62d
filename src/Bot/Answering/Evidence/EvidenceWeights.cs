namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>
/// 证据权重: how far a question word counts for a unit by where it stands, and how the asked kind and place weigh. Ranges are 0
/// to 1 unless said otherwise.
/// The values were searched coordinate by coordinate on CMRC 2018 trial, DRCD dev and the tuning questions of eval/ (2026-11-21:
/// best unit holds the answer, 0.668 to 0.700, 0.748 to 0.768, 0.745 to 0.783 against the values set by hand before).
/// </summary>
public sealed record EvidenceWeights
{
    public static EvidenceWeights Default { get; } = new();

    /// <summary>In another part of the same sentence.</summary>
    public float Sentence { get; init; } = 1f;

    /// <summary>In the unit before, same paragraph.</summary>
    public float Previous { get; init; } = 0.9f;

    /// <summary>Earlier in the same paragraph.</summary>
    public float Paragraph { get; init; } = 0.55f;

    /// <summary>In the unit after, same paragraph.</summary>
    public float Next { get; init; } = 0.35f;

    /// <summary>In the section heading, the title or its kicker and deck.</summary>
    public float Heading { get; init; } = 0.8f;

    /// <summary>Anywhere else in the article.</summary>
    public float Article { get; init; } = 0.16f;

    /// <summary>Added for the share of the question that stands in the unit itself.</summary>
    public float Own { get; init; } = 0.2f;

    /// <summary>Added for the share of the question in the unit itself, words that most units of the article hold counting little.</summary>
    public float Distinct { get; init; } = 0.2f;

    /// <summary>Added, times the unit's own share, for a unit as short as <see cref="FocusLength"/>; longer ones get less.</summary>
    public float Focus { get; init; } = 0.12f;

    /// <summary>UTF-16 units.</summary>
    public int FocusLength { get; init; } = 40;

    /// <summary>Factor of a unit that tells no way of doing, for 怎么.</summary>
    public float NoMethod { get; init; } = 0.85f;

    /// <summary>Factor of a unit that holds nothing of the asked kind (no figure for 多少, no name for 谁).</summary>
    public float WrongKind { get; init; } = 0.6f;

    /// <summary>Factor of a unit whose figure has another measure than the one asked for.</summary>
    public float OtherMeasure { get; init; } = 0.4f;

    /// <summary>Added for the rank of the article's best passage, first to last.</summary>
    public float Rank { get; init; } = 0.15f;

    /// <summary>Factor of a heading as evidence for anything but people: it names, it does not tell.</summary>
    public float HeadingUnit { get; init; } = 0.6f;
}
