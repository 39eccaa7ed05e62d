namespace Wenzheng.Indexing.Analysis;

/// <summary>分析: Chinese text to tokens; the same for indexing and for questions. Thread-safe.</summary>
public sealed class TextAnalyzer
{
    /// <summary>Changes whenever the same text may give other tokens; stored in every manifest.</summary>
    public const int Version = 1;

    private readonly Lexicon general;
    private readonly WordLattice lattice;

    /// <summary>The general lexicon alone.</summary>
    public TextAnalyzer() : this(null) { }

    /// <summary>The general lexicon with words of one's own above it.</summary>
    /// <param name="own">Words of the archive or of its users; see <see cref="UserWords"/>. Null for none.</param>
    public TextAnalyzer(UserWords? own)
    {
        general = Lexicon.Default;
        lattice = new WordLattice(general, own?.Lexicon);
    }

    public static TextAnalyzer Default { get; } = new();

    /// <summary>Analyses a text into the buffer, which is cleared first.</summary>
    /// <param name="source">Any UTF-16 text; lone surrogates and control characters are treated as gaps.</param>
    /// <param name="buffer">Receives the tokens, ordered by SourceStart, longer first.</param>
    public void Analyze(ReadOnlySpan<char> source, TokenBuffer buffer) => Analyze(source, buffer, new TokenBuffer.Sink(buffer));

    /// <summary>Analyses a text and tells its tokens to somebody else; the buffer holds the text only.</summary>
    internal void Analyze<TSink>(ReadOnlySpan<char> source, TokenBuffer buffer, TSink sink)
        where TSink : struct, ITokenSink
    {
        buffer.Clear();
        TextNormalizer.Normalize(source, buffer.Text);
        Segment(buffer.Text, buffer.Scratch);
        NumberScanner.Scan(buffer.Text, buffer.Scratch.Lengths, buffer.Numbers);
        new TokenEmitter<TSink>(general, buffer, sink).Emit();
    }

    private void Segment(NormalizedText text, LatticeScratch scratch)
    {
        scratch.ReserveText(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            var isHan = text.KindAt(i) == CharacterKind.Han;
            if (text.KindAt(i) == CharacterKind.Gap)
                scratch.Lengths[i] = 0;
            else
            {
                while (end < text.Length && text.KindAt(end) is var kind and not CharacterKind.Gap && (kind == CharacterKind.Han) == isHan)
                    end++;
                if (isHan)
                    lattice.Segment(text, i, end, scratch);
                else
                    LatinWords.Segment(text, i, end, scratch.Lengths);
            }
            i = end;
        }
    }
}
