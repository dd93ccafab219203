package org.citizenwindow.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.citizenwindow.dialog.flow.Faq;
import org.citizenwindow.shared.Lang;

/**
 * Questions by what they have in common with a text. Lucene ranks them (BM25 over single characters and pairs, which needs
 * no dictionary of words); how much of both is the same decides whether the first is near enough.
 */
public final class FaqIndex implements Faq {
    /** Makes the index; found by {@link java.util.ServiceLoader}. */
    public static final class Maker implements Faq.Maker {
        @Override
        public Faq of(List<Entry> entries) {
            return new FaqIndex(entries);
        }
    }

    /** Twice what is in common by all there is in both: below it, two questions only share a word or two. */
    private static final double NEAR = 0.5;

    /** Enough where it is known already what the question is about. */
    private static final double NEAR_WITHIN = 0.2;

    /** A second entry that scores so much of the first leaves it open which is meant. */
    private static final double MARGIN = 0.9;

    private static final int BEST = 8;
    private static final String TEXT = "text";
    private static final String LANG = "lang";
    private static final String INTENT = "intent";

    private final List<Entry> entries;
    private final Analyzer analyzer = new Grams();
    private volatile Index index;

    /**
     * What is searched.
     *
     * @param questions by the numbers of Lucene's documents
     * @param known everything a question of that language has: what is not among it needs no search
     */
    private record Index(
            IndexSearcher searcher, List<Question> questions, Map<Lang, Set<String>> known) {}

    /**
     * One way to ask.
     *
     * @param grams what it consists of
     */
    private record Question(Entry entry, Lang lang, Set<String> grams) {}

    FaqIndex(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Made when the first question comes: whoever only reads the services, to check them, has no use for it. */
    private Index index() {
        Index made = index;
        if (made == null) {
            synchronized (this) {
                if (index == null) {
                    index = made();
                }
                made = index;
            }
        }
        return made;
    }

    private Index made() {
        List<Question> questions = new ArrayList<>();
        Map<Lang, Set<String>> known = new EnumMap<>(Lang.class);
        Map<String, String> same = new HashMap<>();
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            // Nothing is merged, so that documents keep the numbers they were added under.
            IndexWriterConfig config =
                    new IndexWriterConfig(analyzer).setMergePolicy(NoMergePolicy.INSTANCE);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (Entry entry : entries) {
                    for (var asked : entry.questions().entrySet()) {
                        for (String text : asked.getValue()) {
                            writer.addDocument(document(entry, asked.getKey(), text));
                            Set<String> grams = new HashSet<>();
                            grams(text).forEach(g -> grams.add(same.computeIfAbsent(g, any -> g)));
                            questions.add(new Question(entry, asked.getKey(), Set.copyOf(grams)));
                        }
                    }
                }
            }
            for (Question question : questions) {
                known.computeIfAbsent(question.lang(), any -> new HashSet<>())
                        .addAll(question.grams());
            }
            return new Index(new IndexSearcher(DirectoryReader.open(directory)), questions, known);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Document document(Entry entry, Lang lang, String question) {
        Document document = new Document();
        document.add(new TextField(TEXT, question, Field.Store.NO));
        document.add(new StringField(LANG, lang.tag(), Field.Store.NO));
        document.add(new StringField(INTENT, entry.intent(), Field.Store.NO));
        return document;
    }

    @Override
    public void prepare() {
        index();
    }

    @Override
    public Optional<Entry> nearest(String text, Lang lang, Optional<String> intent) {
        Set<String> grams = grams(text);
        if (grams.isEmpty() || grams.size() > IndexSearcher.getMaxClauseCount() / 2) {
            return Optional.empty();
        }
        Set<String> shared = new HashSet<>(grams);
        shared.retainAll(index().known().getOrDefault(lang, Set.of()));
        if (alike(shared, grams) < (intent.isPresent() ? NEAR_WITHIN : NEAR)) {
            return Optional
                    .empty(); // not even a question of nothing but these could be near enough
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        shared.forEach(gram -> any.add(new TermQuery(new Term(TEXT, gram)), Occur.SHOULD));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(any.build(), Occur.MUST);
        query.add(new TermQuery(new Term(LANG, lang.tag())), Occur.FILTER);
        intent.ifPresent(id -> query.add(new TermQuery(new Term(INTENT, id)), Occur.FILTER));
        try {
            return nearest(grams, index().searcher().search(query.build(), BEST).scoreDocs, intent);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private Optional<Entry> nearest(Set<String> grams, ScoreDoc[] hits, Optional<String> intent) {
        Entry first = null;
        for (ScoreDoc hit : hits) {
            Question question = index().questions().get(hit.doc);
            if (first == null) {
                double needed = intent.isPresent() ? NEAR_WITHIN : NEAR;
                if (alike(grams, question.grams()) < needed) {
                    return Optional.empty();
                }
                first = question.entry();
            } else if (question.entry() != first
                    && intent.isEmpty()
                    && hit.score >= hits[0].score * MARGIN) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(first);
    }

    private static double alike(Set<String> a, Set<String> b) {
        long common = a.stream().filter(b::contains).count();
        return 2.0 * common / (a.size() + b.size());
    }

    private Set<String> grams(String text) {
        Set<String> grams = new HashSet<>();
        try (TokenStream stream = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                grams.add(term.toString());
            }
            stream.end();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return grams;
    }

    /** Single characters and pairs of Chinese and Japanese, whole words of the rest. */
    private static final class Grams extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            int scripts = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA;
            return new TokenStreamComponents(
                    words, new CJKBigramFilter(new LowerCaseFilter(words), scripts, true));
        }
    }
}
