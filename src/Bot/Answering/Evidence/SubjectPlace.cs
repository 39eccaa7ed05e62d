using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>所写之地: the innermost administrative place that an article is about.</summary>
public static class SubjectPlace
{
    /// <summary>Null when the article is about none.</summary>
    public static Place? Of(Article article) =>
        article.Places.Where(p => p.IsSubject && p.Level != PlaceLevel.Other).OrderByDescending(p => p.Level).FirstOrDefault();
}
