using System.Net;
using Wenzheng.Bot.Answering.Model.Client;
using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Answering.Model;

/// <summary>模型的毛病: what staff read when the model was not of use, and what to do; never a word of the server's, never a key.</summary>
internal static class ModelTrouble
{
    /// <summary>One Chinese sentence without its full stop; empty when nothing failed.</summary>
    /// <param name="failure">What became of the call.</param>
    /// <param name="problem">What was thrown, if anything.</param>
    /// <param name="options">Where the model is.</param>
    public static string Describe(ModelFailure failure, Exception? problem, LlmOptions options) => failure switch
    {
        ModelFailure.None => "",
        ModelFailure.Unsupported => "模型的表述未能通过核对",
        ModelFailure.OverBudget => "今天的模型额度已用完（设置项 Llm:DailyCharacters）",
        ModelFailure.Resting => $"模型连续出错，停用 {options.BreakerSeconds} 秒（设置项 Llm:BreakerSeconds）",
        ModelFailure.Slow => "模型没有及时答复，请稍后再试，或调大设置项 Llm:FirstTokenSeconds、Llm:IdleSeconds 和 Llm:TotalSeconds",
        _ => OfBroken(problem, options),
    };

    private static string OfBroken(Exception? problem, LlmOptions options) => problem switch
    {
        ModelException { IsUnreachable: true } => $"连不上模型服务 {options.Endpoint}，请确认它已启动，设置项 Llm:Endpoint 写得对",
        ModelException { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } e => $"模型服务不接受密钥（状态 {(int)e.Status}），请检查环境变量 WENZHENG__Llm__ApiKey 或设置项 Llm:KeyFile",
        ModelException { Status: HttpStatusCode.NotFound } => $"模型服务没有这个地址或模型（状态 404），请检查设置项 Llm:Endpoint（{options.Endpoint}）和 Llm:Model（{options.Model}）",
        ModelException { Status: HttpStatusCode.TooManyRequests } => "模型服务说请求太多（状态 429），请稍后再试，或调小设置项 Llm:MaxParallel",
        ModelException { Status: { } status } => $"模型服务出错（状态 {(int)status}），请看它的日志",
        _ => $"模型服务的答复读不懂或中途断了，请确认设置项 Llm:Endpoint（{options.Endpoint}）是 OpenAI 兼容的地址，常以 /v1 结尾",
    };
}
