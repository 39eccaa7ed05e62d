using Wenzheng.Bot.Admin.Accounts;

namespace Wenzheng.Bot.Admin.Http;

/// <summary>One route of the desk. The table of all of them (<see cref="DeskRoutes"/>) is what the gate enforces and what the tests go through.</summary>
/// <param name="Method">GET, POST, PUT, PATCH or DELETE; everything but GET changes something and needs the antiforgery header.</param>
/// <param name="Path">Under /admin/api.</param>
/// <param name="Least">The least role that may; null for those who are not signed in.</param>
/// <param name="Handle">Does it.</param>
internal sealed record DeskRoute(string Method, string Path, Role? Least, Func<DeskRequest, Task> Handle)
{
    /// <summary>Whether it may take longer than other requests: an upload, a stream.</summary>
    public bool IsLong { get; init; }

    /// <summary>Whether it is no sign of somebody being there: a session does not last longer for it.</summary>
    public bool IsPassive { get; init; }

    /// <summary>Whether it can be used before a password that somebody else knows is changed.</summary>
    public bool IsForNewcomers { get; init; }

    public bool IsUnsafe => Method != "GET";
}
