using Spectre.Console;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Bot.Commands.Output;

/// <summary>Shows a run of ingest on stderr: a bar on a terminal, a line per stage into a pipe.</summary>
internal static class IngestDisplay
{
    public static IngestReport Run(Terminal terminal, Func<IProgress<IngestProgress>, IngestReport> ingest)
    {
        if (!terminal.IsErrorRich)
            return ingest(new StageLines(terminal));
        return terminal.RichError.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .Start(context => ingest(new Bars(context)));
    }

    private static string Name(string stage) => stage switch
    {
        "scan" => "查看文件",
        "read" => "读取版面",
        "write" => "写入索引",
        "publish" => "校验发布",
        _ => stage,
    };

    private sealed class StageLines(Terminal terminal) : IProgress<IngestProgress>
    {
        private string stage = "";

        public void Report(IngestProgress value)
        {
            if (value.Stage == stage)
                return;
            stage = value.Stage;
            terminal.Notice(value.Total > 0 ? $"{Name(stage)}（{value.Total}）…" : $"{Name(stage)}…");
        }
    }

    private sealed class Bars(ProgressContext context) : IProgress<IngestProgress>
    {
        private readonly Lock gate = new();
        private ProgressTask? task;
        private string stage = "";

        public void Report(IngestProgress value)
        {
            lock (gate)
            {
                if (value.Stage != stage || task is null)
                {
                    task?.Value(task.MaxValue);
                    stage = value.Stage;
                    task = context.AddTask(Name(stage));
                    task.IsIndeterminate = value.Total == 0;
                }
                task.MaxValue = Math.Max(1, value.Total);
                task.Value = value.Done;
            }
        }
    }
}
