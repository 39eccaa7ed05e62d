namespace Wenzheng.PageMeasures;
internal static class ScanTable { public static int Write(TextWriter output, int pages) => 1; }
