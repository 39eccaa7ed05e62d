namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 分篇例题: what was asked of <see cref="Boundary"/> while a page was read, with the right answers, to learn its weights from. A page may be
/// read with them, so that what stands above the next headline is right too.
/// </summary>
/// <param name="truth">Whether an article begins under a headline; null where that is not known.</param>
/// <param name="isTold">Whether the page is read with the right answers rather than its own.</param>
internal sealed class BoundaryLessons(Func<Headline, bool?> truth, bool isTold)
{
    /// <summary>Values of every <see cref="BoundaryFeature"/>, and whether an article begins.</summary>
    public List<(float[] Features, bool Begins, Headline Headline)> Examples { get; } = [];

    /// <summary>Notes a question; returns the answer that the page is to be read with, null for its own.</summary>
    public bool? Note(Headline headline, float[] features)
    {
        if (truth(headline) is not { } begins)
            return null;
        Examples.Add((features, begins, headline));
        return isTold ? begins : null;
    }
}
