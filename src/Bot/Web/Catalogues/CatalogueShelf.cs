using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web.Catalogues;

/// <summary>The catalogue of the newest generation seen, made once per generation; whoever comes meanwhile waits for it. Thread-safe.</summary>
internal sealed class CatalogueShelf
{
    private readonly Lock making = new();
    private Catalogue? latest;

    /// <summary>The catalogue of the reader's generation when it is made already, else null.</summary>
    public Catalogue? Ready(IIndexReader reader) => Volatile.Read(ref latest) is { } known && known.IsOf(reader) ? known : null;

    /// <summary>The catalogue of the reader's generation.</summary>
    public Catalogue Of(IIndexReader reader)
    {
        if (Ready(reader) is { } known)
            return known;
        lock (making)
        {
            if (latest is { } made && made.IsOf(reader))
                return made;
            var catalogue = CatalogueMaker.Make(reader);
            // A reader of the generation before may still ask; it must not put the new one away.
            if (latest is null || catalogue.Manifest.Created >= latest.Manifest.Created)
                Volatile.Write(ref latest, catalogue);
            return catalogue;
        }
    }
}
