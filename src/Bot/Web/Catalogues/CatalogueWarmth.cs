using Wenzheng.Indexing;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web.Catalogues;

/// <summary>Makes the catalogue at start and after every new generation, so that no visitor waits for it.</summary>
internal sealed class CatalogueWarmth(IPassageIndex index, CatalogueShelf shelf) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the server does not wait for it.
        await Task.Yield();
        using var timer = new PeriodicTimer(Period);
        do
        {
            try
            {
                using var reader = index.Acquire();
                shelf.Of(reader);
            }
            catch (Exception error) when (error is IndexException or IOException or ObjectDisposedException)
            {
                // No usable index: requests say so; the next round looks again.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
