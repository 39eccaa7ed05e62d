namespace Wenzheng.Bot.Admin.Sessions;

/// <summary>登录: one browser that somebody signed in with.</summary>
/// <param name="Account">Name of the account.</param>
/// <param name="Version">The account's version then; another one ends the session.</param>
/// <param name="Started">When, UTC.</param>
/// <param name="LastSeen">Its last request, UTC.</param>
/// <param name="Address">Where it came from.</param>
internal sealed record Session(string Account, int Version, DateTimeOffset Started, DateTimeOffset LastSeen, string Address);
