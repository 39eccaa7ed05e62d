using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web;

/// <summary>The overview of the newest generation seen; made once per generation. Thread-safe.</summary>
internal sealed class ArchiveOverview
{
    private ArchiveReply? latest;

    public ArchiveReply Of(IIndexReader reader)
    {
        var manifest = reader.Manifest;
        var known = Volatile.Read(ref latest);
        if (known is not null && known.Generation == manifest.Generation && known.Created == manifest.Created)
            return known;
        var made = new ArchiveReply(manifest.Generation, manifest.Sources, manifest.Articles, manifest.Created, ExampleQuestions.From(reader));
        Volatile.Write(ref latest, made);
        return made;
    }
}
