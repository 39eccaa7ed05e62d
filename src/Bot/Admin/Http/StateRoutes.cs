using System.Globalization;
using System.Text;
using System.Text.Json;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Audit;

namespace Wenzheng.Bot.Admin.Http;

/// <summary>状态与操作记录.</summary>
internal static class StateRoutes
{
    private const int PageSize = 100;

    public static IEnumerable<DeskRoute> All =>
    [
        new("GET", "/state", Role.Reader, r => r.Reply(r.Desk.StateReader.Look(r.Desk.Index), DeskJson.Readable.StateView)),
        new("GET", "/audit", Role.Operator, List),
        new("GET", "/audit/export", Role.Operator, Export),
    ];

    private static Task List(DeskRequest request)
    {
        var found = request.Desk.Audit.Find(Filter(request));
        var page = int.TryParse(request.Query("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var p) ? Math.Clamp(p, 0, 100_000) : 0;
        return request.Reply(new AuditReply([.. found.Skip(page * PageSize).Take(PageSize)], found.Count, Acts.Names), DeskJson.Readable.AuditReply);
    }

    private static async Task Export(DeskRequest request)
    {
        var found = request.Desk.Audit.Find(Filter(request));
        var isCsv = request.Query("format") != "jsonl";
        var bytes = isCsv ? AuditCsv.Of(found)
            : Encoding.UTF8.GetBytes(string.Concat(found.Select(e => JsonSerializer.Serialize(e, AuditJson.Readable.AuditEntry) + "\n")));
        await request.Audit(Acts.Export, "", $"{found.Count} 条");
        var response = request.Context.Response;
        response.ContentType = isCsv ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"wenzheng-audit.{(isCsv ? "csv" : "jsonl")}\"";
        await response.Body.WriteAsync(bytes, request.Aborted);
    }

    private static AuditFilter Filter(DeskRequest request) => new(request.Query("who"), request.Query("act"), request.Query("text"), Day(request.Query("from")), Day(request.Query("until")));

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
