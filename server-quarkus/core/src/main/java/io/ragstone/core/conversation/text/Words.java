package io.ragstone.core.conversation.text;

import io.ragstone.core.ingest.enrich.StopWords;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text that say what it is about, without their endings, so that "leaves" meets "leaving". Chinese is taken
 * in pairs of characters.
 */
public final class Words {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<han>[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+)"
                    + "|(?<number>\\p{Nd}+(?:[.,:/]\\p{Nd}+)*)"
                    + "|(?<word>[\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]][\\p{L}\\p{M}\\p{Nd}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]*)");

    /** What makes a sentence a question, or asks for an answer, but tells nothing of what it is about. */
    private static final Set<String> CHATTER = Set.of(
            "tell",
            "give",
            "show",
            "please",
            "explain",
            "describe",
            "know",
            "find",
            "mean",
            "need",
            "many",
            "much",
            "long",
            "often",
            "happen",
            "kind",
            "sort",
            "answer",
            "question",
            "anything",
            "something",
            "nothing",
            "anybody",
            "anyone",
            "everybody",
            "everyone",
            "nobody",
            "somebody",
            "someone",
            "done",
            "rather",
            "really",
            "exactly",
            "currently",
            "thing");

    private static final Pattern CHINESE_CHATTER =
            Pattern.compile("请问|请|什么时候|什么|怎么样|怎么|怎样|如何|为什么|为何|哪些|哪个|哪里|哪儿|哪位|哪年|哪|多少|多久|多长|多大|多高|几个|几点|几|"
                    + "是否|能否|可以|有没有|告诉|介绍|一下|谁|吗|呢|吧|么|应该|需要");

    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private Words() {}

    /** In the order of the text. */
    public static Set<String> of(String text) {
        return new LinkedHashSet<>(spelled(text).keySet());
    }

    /** What a question is about. */
    public static Set<String> ofQuestion(String question) {
        return new LinkedHashSet<>(topics(question).keySet());
    }

    /** What a question is about, each word with its spelling there. */
    public static Map<String, String> topics(String question) {
        Map<String, String> words = spelled(CHINESE_CHATTER.matcher(question).replaceAll(" "));
        CHATTER.forEach(chatter -> words.remove(WordForms.stem(chatter)));
        Tongue tongue = Tongue.of(question);
        words.values().removeIf(tongue::hasLittleWord);
        return words;
    }

    private static Map<String, String> spelled(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(
                text.toLowerCase(Locale.ROOT).replace("\u2019s", "").replace("'s", ""));
        while (token.find()) {
            if (token.group("han") != null) {
                pairs(token.group("han"), words);
            } else if (token.group("number") != null) {
                words.put(token.group(), token.group());
            } else if (!StopWords.has(token.group())) {
                words.putIfAbsent(WordForms.stem(token.group()), token.group());
            }
        }
        return words;
    }

    /** Whether it is written without spaces, at least in good part. */
    public static boolean isChinese(String text) {
        long chinese = CHINESE.matcher(text).results().count();
        return chinese * 3 >= LETTER.matcher(text).results().count() && chinese > 0;
    }

    /** About how long a reader finds it: two Chinese characters are as good as a word. */
    public static int length(String text) {
        Matcher token = TOKEN.matcher(text);
        int length = 0;
        while (token.find()) {
            length += token.group("han") == null ? 1 : (token.group().length() + 1) / 2;
        }
        return length;
    }

    /** Pairs reach over no little word: what stands on its two sides are two words. */
    private static void pairs(String run, Map<String, String> words) {
        int start = 0;
        for (int at = 0; at <= run.length(); at++) {
            if (at == run.length() || StopWords.has(run.charAt(at))) {
                for (int from = start; from + 2 <= at; from++) {
                    words.put(run.substring(from, from + 2), run.substring(from, from + 2));
                }
                if (at - start == 1) {
                    words.put(run.substring(start, at), run.substring(start, at));
                }
                start = at + 1;
            }
        }
    }
}
