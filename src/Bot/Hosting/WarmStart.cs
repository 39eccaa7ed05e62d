using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Web;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Hosting;

/// <summary>预热: asks one of the archive's own example questions when the server starts, so that the first visitor need not wait until what answers is compiled.</summary>
internal sealed class WarmStart(IPassageIndex index, Answerer answerer, ArchiveOverview overview) : BackgroundService
{
    /// <summary>What was answered; null before that, and where the archive has no example.</summary>
    public Answer? Answered { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server starts meanwhile.
        await Task.Yield();
        try
        {
            using var reader = index.Acquire();
            if (overview.Of(reader).Examples is [var example, ..])
                Answered = answerer.Answer(reader, new Question(example), stoppingToken);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Stopped before it was up; or the archive cannot be read, and whoever asks is told. A server that only warms up does not stop for it.
        }
    }
}
