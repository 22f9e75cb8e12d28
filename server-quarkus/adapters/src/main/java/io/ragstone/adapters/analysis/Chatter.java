package io.ragstone.adapters.analysis;

import io.ragstone.adapters.analysis.QuestionWords.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * Words that make a sentence a question but say nothing of what it is about. Ranking needs no such list, rare words weigh
 * more anyway; but which share of a question a passage covers is not to depend on them.
 */
public final class Chatter {
    private static final String ENGLISH = """
            what which who whom whose when where why how do does did doing done can could should would may might must
            shall am were been being have has had having i me my mine we us our you your he him his she her its them
            from about than so also any some please tell give show""";

    /** Pairs of characters, and single ones. */
    private static final List<String> CHINESE = List.of(
            "什么", "怎么", "怎样", "如何", "为什", "么样", "哪些", "哪个", "哪里", "哪儿", "哪一", "多少", "几个", "是否", "请问", "谁", "吗", "呢",
            "么");

    /** Whatever stands beside one of these is cut at the wrong place. */
    private static final String PARTICLES = "的了是在吗呢吧么";

    private final Set<String> words = new HashSet<>(CHINESE);

    public Chatter(Analyzer analyzer) {
        Token.cut(ENGLISH, analyzer).forEach(token -> words.add(token.text()));
    }

    /** What the question is about; all of it if it is nothing but chatter. */
    public List<Word> without(List<Word> question) {
        List<Word> left =
                question.stream().filter(word -> !isChatter(word.text())).toList();
        return left.isEmpty() ? question : left;
    }

    private boolean isChatter(String word) {
        return words.contains(word) || word.chars().anyMatch(c -> PARTICLES.indexOf(c) >= 0);
    }
}
