namespace Wenzheng.Bot.Admin.Audit;

/// <summary>Which entries are asked for; empty fields ask for all.</summary>
/// <param name="Who">Name of an account.</param>
/// <param name="Act">A word of <see cref="Acts"/>.</param>
/// <param name="Text">Stands in the subject or the detail.</param>
/// <param name="From">First day, UTC.</param>
/// <param name="Until">Last day, UTC.</param>
internal sealed record AuditFilter(string Who, string Act, string Text, DateOnly? From, DateOnly? Until)
{
    public bool Fits(AuditEntry entry) =>
        (Who.Length == 0 || entry.Who.Equals(Who, StringComparison.OrdinalIgnoreCase))
        && (Act.Length == 0 || entry.Act == Act)
        && (Text.Length == 0 || entry.Subject.Contains(Text, StringComparison.OrdinalIgnoreCase) || entry.Detail.Contains(Text, StringComparison.OrdinalIgnoreCase))
        && (From is not { } from || DateOnly.FromDateTime(entry.At.UtcDateTime) >= from)
        && (Until is not { } until || DateOnly.FromDateTime(entry.At.UtcDateTime) <= until);
}
