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
            return $"不认识“{typed.UnmatchedTokens[0]}”；";
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

    private static string PathOf(CommandResult result) =>
        result.Parent is CommandResult { Command: not RootCommand } parent ? PathOf(parent) + " " + result.Command.Name : result.Command.Name;
}
