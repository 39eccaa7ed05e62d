import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** Lucene 8 on the same passages and questions: LucenePeer index|ask cjk|smartcn FOLDER FILE. Title and text in one field, BM25, OR of the analysed question, top 100. */
public final class LucenePeer {
    public static void main(String[] args) throws Exception {
        Analyzer analyzer = args[1].equals("cjk") ? new CJKAnalyzer() : new SmartChineseAnalyzer();
        if (args[0].equals("index")) {
            index(analyzer, Paths.get(args[2]), Paths.get(args[3]));
        } else {
            ask(analyzer, Paths.get(args[2]), Files.readAllLines(Paths.get(args[3]), StandardCharsets.UTF_8));
        }
    }

    private static void index(Analyzer analyzer, Path folder, Path passages) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setRAMBufferSizeMB(64);
        config.setMergeScheduler(new SerialMergeScheduler());
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config); BufferedReader reader = Files.newBufferedReader(passages, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] fields = line.split("\t", -1);
                Document document = new Document();
                document.add(new StoredField("id", fields[0]));
                document.add(new TextField("text", fields[1] + "\n" + fields[2], Field.Store.YES));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static void ask(Analyzer analyzer, Path folder, List<String> questions) throws Exception {
        long start = System.nanoTime();
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
        IndexSearcher searcher = new IndexSearcher(reader);
        double open = (System.nanoTime() - start) / 1e6;
        BooleanQuery.setMaxClauseCount(4096);
        start = System.nanoTime();
        search(searcher, analyzer, questions.get(0));
        double first = (System.nanoTime() - start) / 1e6;
        for (String question : questions) {
            search(searcher, analyzer, question);
        }
        double[] times = new double[questions.size()];
        long cpu = cpu();
        for (int i = 0; i < times.length; i++) {
            start = System.nanoTime();
            search(searcher, analyzer, questions.get(i));
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        double each = (cpu() - cpu) / 1e6 / times.length;
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        start = System.nanoTime();
        for (int i = 0; i < 2; i++) {
            Thread thread = new Thread(() -> {
                try {
                    for (int at = next.getAndIncrement(); at < times.length; at = next.getAndIncrement()) {
                        search(searcher, analyzer, questions.get(at));
                    }
                } catch (Exception error) {
                    throw new IllegalStateException(error);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double rate = times.length / ((System.nanoTime() - start) / 1e9);
        StringBuilder all = new StringBuilder();
        for (double time : times) {
            all.append(all.length() > 0 ? "," : "").append(time);
        }
        System.out.println("{\"open\":" + open + ",\"first\":" + first + ",\"cpu\":" + each + ",\"rate\":" + rate + ",\"rss\":" + resident() + ",\"times\":[" + all + "]}");
    }

    private static void search(IndexSearcher searcher, Analyzer analyzer, String question) throws Exception {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream("text", question)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                query.add(new TermQuery(new Term("text", term.toString())), BooleanClause.Occur.SHOULD);
            }
            tokens.end();
        }
        searcher.search(query.build(), 100);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double resident() throws Exception {
        for (String line : Files.readAllLines(new File("/proc/self/status").toPath())) {
            if (line.startsWith("VmRSS")) {
                return Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return 0;
    }
}
