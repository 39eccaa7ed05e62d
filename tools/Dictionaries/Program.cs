using Wenzheng.Dictionaries;

if (args.Length != 4)
{
    Console.Error.WriteLine("Usage: Dictionaries JIEBA-FOLDER OPENCC-DATA-FOLDER UNICODE-FOLDER OUTPUT-FOLDER (see tools/Dictionaries/README.md)");
    return 2;
}
var (jieba, opencc, unicode, output) = (args[0], args[1], args[2], args[3]);
Directory.CreateDirectory(output);

var characters = CharacterTableBuilder.Build(
    Path.Combine(unicode, "UnicodeData.txt"), Path.Combine(unicode, "EquivalentUnifiedIdeograph.txt"), Path.Combine(opencc, "TSCharacters.txt"));
Write("characters.bin", characters.Serialize());

var lexicon = WordList.Read(Path.Combine(jieba, "dict.txt"), characters);
Write("lexicon.bin", lexicon.Build());
Write("unknown.bin", CharacterModel.Read(Path.Combine(jieba, "finalseg")));
Write("sounds.bin", SoundTable.Read(Path.Combine(unicode, "Unihan_Readings.txt"), Path.Combine(unicode, "Unihan_DictionaryLikeData.txt")));
Console.WriteLine($"{lexicon.Count} words");
return 0;

void Write(string name, byte[] bytes)
{
    File.WriteAllBytes(Path.Combine(output, name), bytes);
    Console.WriteLine($"{name} {bytes.Length} bytes");
}
