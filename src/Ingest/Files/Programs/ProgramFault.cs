namespace Wenzheng.Ingestion.Files.Programs;

/// <summary>What staff read when a program gave nothing.</summary>
internal static class ProgramFault
{
    /// <param name="result">How the run ended; not well.</param>
    /// <param name="program">Its name.</param>
    /// <param name="package">The Debian package that brings it.</param>
    /// <param name="limits">The limits it ran under.</param>
    public static DecodedText Describe(ProgramResult result, string program, string package, ReadingLimits limits) => result.End switch
    {
        ProgramEnd.Missing => DecodedText.Fault($"这台机器没有安装读取这种文件的程序 {program}，请安装 Debian 软件包 {package}（apt-get install {package}）后再运行一次。"),
        ProgramEnd.TimedOut => DecodedText.Fault($"{program} 用了 {limits.ProgramTime.TotalSeconds:0} 秒还没有读完，已停止；请检查文件，或拆分、另存后再放入。"),
        ProgramEnd.TooMuch => DecodedText.Refused($"{program} 读出的内容太多，已停止；请拆分文件后再放入。"),
        _ when result.Error.Contains("password", StringComparison.OrdinalIgnoreCase) => DecodedText.Refused("文件有密码，请去掉密码后再放入。"),
        _ => DecodedText.Refused($"{program} 读不了这个文件，它可能已损坏；请用原来的软件打开检查，另存后再放入。"),
    };
}
