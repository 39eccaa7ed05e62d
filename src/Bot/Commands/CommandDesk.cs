using Microsoft.Extensions.Logging.Abstractions;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Model;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Hosting;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Commands;

/// <summary>What a command asks: the archive's quotations, or with --model the model of the settings behind them.</summary>
internal sealed class CommandDesk : IDisposable
{
    /// <summary>How long a model may take to be loaded before a long run: minutes where it comes from a slow disk.</summary>
    private static readonly TimeSpan LoadingPatience = TimeSpan.FromMinutes(3);

    private readonly LlmOptions options;
    private readonly Rewriter? rewriter;
    private readonly List<Answer> answers = [];

    private CommandDesk(CommandRun run, IPassageIndex index, bool withModel)
    {
        options = run.Settings.Llm;
        var synonyms = SynonymFile.Read(run.Settings);
        Answerer = new Answerer(TextAnalyzer.Default, synonyms);
        if (withModel)
            rewriter = run.Parts.OpenModel(options, new Archive(index, new PassageSearcher(TextAnalyzer.Default, synonyms), Answerer), NullLogger.Instance);
        Desk = new AnswerDesk(index, Answerer, rewriter);
    }

    /// <summary>Composes the answers of quotations.</summary>
    public Answerer Answerer { get; }

    public AnswerDesk Desk { get; }

    /// <summary>Whether a model words the answers.</summary>
    public bool HasModel => rewriter is not null;

    /// <summary>Questions that are answered at once.</summary>
    public int Parallel => rewriter is null ? Environment.ProcessorCount : options.MaxParallel;

    /// <param name="run">The command's run.</param>
    /// <param name="index">The archive.</param>
    /// <param name="withModel">Whether a model is to word the answers.</param>
    /// <exception cref="ConfigurationException">A model is wanted and none is configured.</exception>
    public static CommandDesk Open(CommandRun run, IPassageIndex index, bool withModel)
    {
        if (withModel && !run.Settings.Llm.IsConfigured)
            throw new ConfigurationException("没有配置语言模型：请写上设置项 Llm:Endpoint 和 Llm:Model（说明见 docs/model.md），或去掉 --model。");
        return new CommandDesk(run, index, withModel);
    }

    /// <summary>Before many questions: whether the model is there. Without a model there is nothing to wait for.</summary>
    /// <exception cref="ConfigurationException">It is not; the message says what to do.</exception>
    public async Task WaitForModelAsync(CommandRun run, CancellationToken cancellationToken)
    {
        if (rewriter is null) return;
        run.Terminal.Notice($"用模型 {options.Model}（{options.Endpoint}）行文，先试问一句…");
        var trouble = await rewriter.TryOutAsync(LoadingPatience, cancellationToken);
        if (trouble.Length > 0)
            throw new ConfigurationException(trouble + "；不用模型时去掉 --model。");
    }

    /// <summary>Answers from the snapshot and remembers who worded it.</summary>
    public async Task<Answer> AnswerAsync(IIndexReader reader, Question question, CancellationToken cancellationToken)
    {
        var answer = await Desk.AnswerAsync(reader, question, cancellationToken);
        if (HasModel)
            lock (answers) answers.Add(answer);
        return answer;
    }

    /// <summary>Who worded the answers so far; null without a model.</summary>
    public ModelUse? Use
    {
        get
        {
            lock (answers)
                return HasModel ? ModelUse.Of(options.Model, answers) : null;
        }
    }

    /// <summary>What staff should do about a model that was not there when it was needed, each thing once; empty when it was.</summary>
    public IReadOnlyList<string> Troubles
    {
        get
        {
            lock (answers)
                return [.. answers.Where(a => a.Failure is not (ModelFailure.None or ModelFailure.Unsupported)).Select(a => a.Trouble + "。").Distinct()];
        }
    }

    public void Dispose() => rewriter?.Dispose();
}
