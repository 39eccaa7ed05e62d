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
        0.46f, 4.30f, 4.20f, 3.13f, 1.81f, 2.00f, 2.91f, 1.20f, // Bias Dateline Byline Deck ManyLines Banner AboveClosed AfterCaption
        1.28f, 0.50f, 1.40f, -1.11f, -4.40f, 3.46f, -0.42f, -2.78f, // LevelConfirmed LevelHigher LevelSame LevelLower Numbered Length Divided Parallel
        2.68f, -0.60f, -1.45f, 1.50f, 0.76f, -1.43f, 0.01f, 0.30f, // Press Crossing Cohesion SecondAuthor BelowClosed LacksStart Colon AboveBroken
        -0.71f, 0.60f, 2.50f, -0.28f, -3.80f, 0.00f, -1.40f, 5.50f, // AboveLength WordsAbove WordsBelow TitleBelow Kinship Ordinals AboveWhole Question
        5.02f, 2.56f, 2.01f, -2.97f, -0.11f, -1.99f, 2.99f, -1.05f, // SharedLabel Document NewSubject PlaceRow ParallelRow DividedRow LikeTitle LikeSection
        -0.06f, 2.06f, 1.63f, 1.04f, 0.59f, 0.94f, -0.98f, 0.13f, // Sectioned ColumnName Table AboveTable ListBelow ListAbove KnownSpeaker BelowLength
        0.59f, -0.33f, -5.98f, -1.56f, -2.58f, // AboveReport AboveDeck LabelRow PlainOthers KnownPerson
    ];
}
