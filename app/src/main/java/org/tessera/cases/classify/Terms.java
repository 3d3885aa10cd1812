package org.tessera.cases.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words of a text, Chinese by a dictionary, English by spaces and stems, and each pair of neighbours. Of Chinese each pair of characters
 * too: the dictionary cuts the same word differently in different sentences. Safe for use by any thread.
 */
final class Terms implements AutoCloseable {

    /** What stands further back in a text rarely says what it is about; a bound for what comes from outside. */
    private static final int LONGEST = 4_000;

    private final Analyzer analyzer = new SmartChineseAnalyzer();

    /** Words and pairs of the text, with repetitions. */
    List<String> of(String whole) {
        String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        List<String> words = words(text);
        List<String> terms = new ArrayList<>(words);
        for (int i = 1; i < words.size(); i++) {
            terms.add(words.get(i - 1) + " " + words.get(i));
        }
        for (int i = 1; i < text.length(); i++) {
            if (Character.isIdeographic(text.charAt(i - 1)) && Character.isIdeographic(text.charAt(i))) {
                terms.add(text.substring(i - 1, i + 1));
            }
        }
        return terms;
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory can be read", impossible);
        }
        return words;
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
