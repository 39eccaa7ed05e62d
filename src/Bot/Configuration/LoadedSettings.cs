namespace Wenzheng.Bot.Configuration;

/// <summary>Settings that passed validation.</summary>
/// <param name="Settings">The values.</param>
/// <param name="Warnings">Keys that nobody reads, one Chinese sentence each.</param>
public sealed record LoadedSettings(BotSettings Settings, IReadOnlyList<string> Warnings);
