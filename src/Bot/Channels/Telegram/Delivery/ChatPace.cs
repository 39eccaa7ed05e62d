namespace Wenzheng.Bot.Channels.Telegram.Delivery;

/// <summary>The windows of one chat, and the pause that the server asked for. Not thread-safe.</summary>
/// <param name="second">One message a second.</param>
/// <param name="minute">Twenty a minute, groups only.</param>
internal sealed class ChatPace(SendWindow second, SendWindow? minute)
{
    private long pausedUntil;

    public bool IsIdle(long now) => now >= pausedUntil && second.IsIdle(now) && minute?.IsIdle(now) != false;

    public TimeSpan Wait(long now)
    {
        var pause = TimeSpan.FromMilliseconds(Math.Max(0, pausedUntil - now));
        var window = second.Wait(now);
        var longer = pause > window ? pause : window;
        return minute?.Wait(now) is { } inMinute && inMinute > longer ? inMinute : longer;
    }

    public void Enter()
    {
        second.Enter();
        minute?.Enter();
    }

    public void Leave(long now)
    {
        second.Leave(now);
        minute?.Leave(now);
    }

    public void Restore(long end)
    {
        second.Restore(end);
        minute?.Restore(end);
    }

    public void PauseUntil(long time) => pausedUntil = Math.Max(pausedUntil, time);
}
