package io.ragstone.adapters.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words of a question that a passage should hold exactly so: what the question puts in quotation marks, and codes like
 * RFC-2616 or a mail address, which the tokenizer takes apart.
 *
 * @param quoted whether somebody asked for it so; a code is only likely to be meant so
 * @param words of a name and its parts the parts, since they are what the index counts places by
 */
public record Phrase(boolean quoted, List<Token> words) {
    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"]+)\"|[“”„]([^“”„]+)[“”]|«([^»]+)»|「([^」]+)」|『([^』]+)』|《([^》]+)》");

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}]+(?:[-.@/\\\\:_#+?=&~%]+[\\p{L}\\p{N}]+)+");

    /** Without one of these, words with a hyphen between them are just words. */
    private static final Pattern SIGN = Pattern.compile("[0-9@\\\\:_#=]|//|\\.");

    static List<Phrase> of(String question, List<Token> tokens) {
        List<Phrase> phrases = new ArrayList<>();
        QUOTED.matcher(question).results().forEach(quote -> add(quote, true, tokens, phrases));
        CODE.matcher(question)
                .results()
                .filter(code -> SIGN.matcher(code.group()).find())
                // What the tokenizer keeps whole is a word like any other.
                .filter(code ->
                        tokens.stream().noneMatch(word -> word.start() == code.start() && word.end() == code.end()))
                .forEach(code -> add(code, false, tokens, phrases));
        return phrases;
    }

    private static void add(MatchResult found, boolean quoted, List<Token> tokens, List<Phrase> phrases) {
        List<Token> words = new ArrayList<>();
        for (Token token : tokens) {
            if (token.start() >= found.start() && token.end() <= found.end()) {
                if (!words.isEmpty() && words.getLast().position() == token.position()) {
                    words.removeLast();
                }
                words.add(token);
            }
        }
        if (!words.isEmpty()) {
            phrases.add(new Phrase(quoted, words));
        }
    }
}
