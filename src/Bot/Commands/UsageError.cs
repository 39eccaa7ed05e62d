using System.CommandLine;
using System.CommandLine.Parsing;

namespace Wenzheng.Bot.Commands;

/// <summary>What is wrong with a command line, as one Chinese sentence.</summary>
internal static class UsageError
{
    public static string Describe(ParseResult typed)
    {
        var command = typed.CommandResult.Command is RootCommand ? "./bot" : "./bot " + PathOf(typed.CommandResult);
        return $"{Reason(typed)}用 {command} --help 看用法。";
    }

    /// <summary>
    /// A word that looks like an option and was taken for part of a question, because questions take any words; null when
    /// there is none. Words after "--" are meant.
    /// </summary>
    public static string? MistakenOption(ParseResult typed)
    {
        foreach (var token in typed.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
                return null;
            if (token is { Type: TokenType.Argument, Value: ['-', not (>= '0' and <= '9'), ..] })
                return $"不认识选项“{token.Value}”（问题本身以 - 开头时，请在前面加 --）；用 ./bot {PathOf(typed.CommandResult)} --help 看用法。";
        }
        return null;
    }

    private static string Reason(ParseResult typed)
    {
        if (typed.UnmatchedTokens.Count > 0)
            return $"不认识“{typed.UnmatchedTokens[0]}”{(Meant(typed.CommandResult.Command, typed.UnmatchedTokens[0]) is { } meant ? $"，是不是想写 {meant}？" : "；")}";
        var error = typed.Errors[0];
        return error.SymbolResult switch
        {
            // Our own validators speak Chinese; the parser's messages do not.
            _ when error.Message.EndsWith('；') => error.Message,
            OptionResult { Tokens.Count: 0 } option => $"选项 {option.Option.Name} 后面要有值；",
            OptionResult option => $"选项 {option.Option.Name} 的值“{option.Tokens[0].Value}”不对；",
            ArgumentResult { Parent: OptionResult option } => $"选项 {option.Option.Name} 的值不对；",
            ArgumentResult argument => $"缺少参数 <{argument.Argument.HelpName ?? argument.Argument.Name}>；",
            CommandResult { Command.Subcommands.Count: > 0 } => "要写明子命令；",
            _ => "命令行写得不对；",
        };
    }

    /// <summary>The one command a slip of the hand away from the word: a letter too many, missing, wrong, or two changed about.</summary>
    private static string? Meant(Command command, string word)
    {
        var near = command.Subcommands.Where(c => c.Name.Length > 2 && IsSlip(word, c.Name)).Take(2).ToList();
        return near.Count == 1 ? near[0].Name : null;
    }

    private static bool IsSlip(string word, string name)
    {
        int head = 0, tail = 0, most = Math.Min(word.Length, name.Length);
        while (head < most && word[head] == name[head]) head++;
        while (tail < most - head && word[^(tail + 1)] == name[^(tail + 1)]) tail++;
        var (typed, meant) = (word[head..^tail], name[head..^tail]);
        return typed.Length <= 1 && meant.Length <= 1 || typed.Length == 2 && meant.Length == 2 && typed[0] == meant[1] && typed[1] == meant[0];
    }

    private static string PathOf(CommandResult result) =>
        result.Parent is CommandResult { Command: not RootCommand } parent ? PathOf(parent) + " " + result.Command.Name : result.Command.Name;
}
