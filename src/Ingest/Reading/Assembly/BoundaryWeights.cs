namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 分篇权重: the weights of <see cref="BoundaryFeature"/>, learned by logistic regression and held near values set by hand, from headlines of
/// pages segmented by hand (see docs/reading.md).
/// </summary>
internal static class BoundaryWeights
{
    /// <summary>How many features there are.</summary>
    public const int Count = (int)BoundaryFeature.KnownPerson + 1;

    /// <summary>In the order of the features, in nats.</summary>
    public static IReadOnlyList<float> Learned { get; } =
    [
        0.51f, 4.30f, 4.20f, 3.15f, 1.85f, 2.00f, 2.97f, 1.20f, // Bias Dateline Byline Deck ManyLines Banner AboveClosed AfterCaption
        1.33f, 0.50f, 1.14f, -1.16f, -4.40f, 3.43f, -0.24f, -2.30f, // LevelConfirmed LevelHigher LevelSame LevelLower Numbered Length Divided Parallel
        2.60f, -0.67f, -1.75f, 1.50f, 0.77f, -1.27f, -0.42f, 0.31f, // Press Crossing Cohesion SecondAuthor BelowClosed LacksStart Colon AboveBroken
        -0.71f, 0.60f, 2.43f, -0.29f, -3.84f, 0.00f, -1.40f, 5.50f, // AboveLength WordsAbove WordsBelow TitleBelow Kinship Ordinals AboveWhole Question
        5.03f, 2.57f, 1.84f, -3.20f, -0.19f, -2.03f, 2.73f, -1.08f, // SharedLabel Document NewSubject PlaceRow ParallelRow DividedRow LikeTitle LikeSection
        0.13f, 2.09f, 1.66f, 1.08f, 0.64f, 0.90f, -0.98f, 0.11f, // Sectioned ColumnName Table AboveTable ListBelow ListAbove KnownSpeaker BelowLength
        0.68f, -0.34f, -4.87f, -2.00f, -2.06f, // AboveReport AboveDeck LabelRow PlainOthers KnownPerson
    ];
}
