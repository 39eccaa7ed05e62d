using Microsoft.AspNetCore.Http.Features;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Archive;
using Wenzheng.Bot.Admin.Audit;
using Wenzheng.Ingestion.Corrections;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Bot.Admin.Http;

/// <summary>资料: files in and out, how a page was read, corrections by hand.</summary>
internal static class ArchiveRoutes
{
    private const int MostLines = 50;

    public static IEnumerable<DeskRoute> All =>
    [
        new("GET", "/files", Role.Reader, List),
        new("PUT", "/files", Role.Editor, TakeIn) { IsLong = true },
        new("DELETE", "/files", Role.Editor, TakeOut),
        new("PUT", "/metadata", Role.Editor, SetMetadata) { IsLong = true },
        new("GET", "/page", Role.Reader, Show) { IsLong = true },
        new("POST", "/corrections", Role.Editor, Correct) { IsLong = true },
        new("DELETE", "/corrections", Role.Editor, Uncorrect) { IsLong = true },
    ];

    private static Task List(DeskRequest request)
    {
        Directory.CreateDirectory(request.Desk.Archive.Root);
        using var reader = request.Desk.Index.Acquire();
        var listed = ArchiveListing.Of(request.Desk.Archive.Root, reader, request.Aborted);
        return request.Reply(new FilesReply([.. listed.Select(f => new FileLine(f.Source, f.Bytes, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(f.State.ToString()), f.Reason, f.Corrections, f.HasSidecar))],
            request.Desk.Archive.Root), DeskJson.Readable.FilesReply);
    }

    private static async Task TakeIn(DeskRequest request)
    {
        if (request.Context.Request.ContentType?.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase) != true)
        {
            await request.Refuse(StatusCodes.Status415UnsupportedMediaType, "格式不对", "请用 application/octet-stream 发送文件。");
            return;
        }
        var (sidecar, problem) = SidecarFile.Compose(request.Query("newspaper"), request.Query("date"), request.Query("page"), request.Query("url"));
        if (problem is not null)
        {
            await request.Bad(problem);
            return;
        }
        // The server's own limit is for questions; the intake counts for itself.
        if (request.Context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        UploadOutcome outcome;
        try
        {
            outcome = await request.Desk.Intake.TakeAsync(
                new Upload(request.Query("name"), request.Query("folder"), sidecar, request.Query("replace") == "true", request.Context.Request.ContentLength),
                request.Context.Request.Body, request.Aborted);
        }
        catch (TooLargeException)
        {
            await request.Refuse(StatusCodes.Status413PayloadTooLarge, "文件太大", $"文件超过 {request.Desk.Settings.Admin.MaxUploadMegabytes} MB，没有收；请拆开再传。");
            return;
        }
        catch (IOException error) when (error is not BadHttpRequestException && !request.Aborted.IsCancellationRequested)
        {
            await request.Refuse(StatusCodes.Status507InsufficientStorage, "没有收", Commands.FailureSentence.For(error));
            return;
        }
        await request.Audit(Acts.Upload, outcome.Source, outcome.Status + (outcome.Reason.Length > 0 ? "：" + outcome.Reason : ""));
        await request.Reply(outcome, DeskJson.Readable.UploadOutcome);
    }

    private static async Task TakeOut(DeskRequest request)
    {
        var source = request.Query("source");
        if (!request.Desk.Archive.TakeOut(source, request.Desk.Clock.GetUtcNow()))
        {
            await NotFound(request);
            return;
        }
        await request.Audit(Acts.Remove, source);
        await request.Done();
    }

    private static async Task SetMetadata(DeskRequest request)
    {
        if (await request.Read(DeskJson.Readable.MetadataBody) is not { } body)
            return;
        if (request.Desk.Archive.PathOf(body.Source) is not { } path || !File.Exists(path))
        {
            await NotFound(request);
            return;
        }
        var (text, problem) = SidecarFile.Compose(body.Newspaper, body.Date, body.Page, body.Url);
        if (problem is not null)
        {
            await request.Bad(problem);
            return;
        }
        SidecarFile.Write(path, text);
        await request.Audit(Acts.Metadata, body.Source, text.ReplaceLineEndings(" "));
        await Reply(request, body.Source);
    }

    private static Task Show(DeskRequest request) => Reply(request, request.Query("source"));

    private static async Task Correct(DeskRequest request)
    {
        if (await request.Read(DeskJson.Readable.CorrectBody) is not { } body)
            return;
        if (request.Desk.Archive.PathOf(body.Source) is not { } path || !File.Exists(path))
        {
            await NotFound(request);
            return;
        }
        if (body.Lines.Count is 0 or > MostLines || body.Lines.Any(l => l is null))
        {
            await request.Bad($"一次写 1 到 {MostLines} 条更正。");
            return;
        }
        foreach (var line in body.Lines)
        {
            if (CorrectionBook.Problem(line) is { } problem)
            {
                await request.Bad($"更正“{line}”{problem}。");
                return;
            }
        }
        foreach (var line in body.Lines)
            request.Desk.Corrections.Add(body.Source, line);
        await request.Audit(Acts.Correct, body.Source, string.Join("；", body.Lines));
        await Reply(request, body.Source);
    }

    private static async Task Uncorrect(DeskRequest request)
    {
        if (await request.Read(DeskJson.Readable.UncorrectBody) is not { } body)
            return;
        if (!request.Desk.Corrections.Remove(new WrittenCorrection(body.File, body.Line, body.Text, null)))
        {
            await request.Refuse(StatusCodes.Status409Conflict, "已经变了", "这条更正已经不在那里了；请刷新后再看。");
            return;
        }
        await request.Audit(Acts.Uncorrect, body.Source, body.Text);
        await Reply(request, body.Source);
    }

    private static async Task Reply(DeskRequest request, string source)
    {
        if (request.Desk.Archive.PathOf(source) is not { } path || !File.Exists(path))
        {
            await NotFound(request);
            return;
        }
        var inspected = PageInspection.ReadFrom(request.Desk.Archive.Root, source, request.Aborted);
        var said = SidecarFile.Of(path);
        await request.Reply(new PageReply(PageView.Of(inspected, source, request.Desk.Corrections.Of(source)),
            new MetadataBody { Source = source, Newspaper = said.Newspaper, Date = SidecarFile.DateOf(said), Page = said.PageLabel, Url = said.Url }), DeskJson.Readable.PageReply);
    }

    private static Task NotFound(DeskRequest request) => request.Refuse(StatusCodes.Status404NotFound, "没有这个文件", "资料目录里没有这个文件，可能已经改名或移走。");
}
