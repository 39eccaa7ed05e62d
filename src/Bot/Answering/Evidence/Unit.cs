using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>句段: the smallest run that is quoted: a sentence, or a part of one between semicolons.</summary>
/// <param name="Range">Where it stands in the article's text, closing punctuation included.</param>
/// <param name="Paragraph">Index of its paragraph in the article.</param>
/// <param name="Sentence">Running number of its sentence in the article; parts of one sentence share it.</param>
public readonly record struct Unit(TextRange Range, int Paragraph, int Sentence);
