using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation;
using Wenzheng.Ingestion.Annotation.Places;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Corrections;

/// <summary>读版与更正: an opened page through reading, staff's corrections and annotation.</summary>
internal static class Corrected
{
    /// <summary>The reading with what the conversion noted among its doubts, and its articles annotated.</summary>
    public static (PageReading Reading, IReadOnlyList<Article> Articles) Read(OpenedPage opened)
    {
        var corrected = Corrector.Apply(opened.Page, PageReader.Default.Read(opened.Page), opened.Metadata with { Header = PageHeader.Of(opened.Page.Text), Printed = PageDate.Of(opened.Page.Text) }, opened.Corrections);
        var articles = Fields.Annotate(corrected);
        return (corrected.Reading with { Articles = articles, Doubts = [.. opened.Notes, .. corrected.Reading.Doubts] }, articles);
    }
}
