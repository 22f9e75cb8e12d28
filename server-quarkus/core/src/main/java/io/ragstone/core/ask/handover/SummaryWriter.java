package io.ragstone.core.ask.handover;

import io.ragstone.core.ask.handover.Summary.Sentiment;
import io.ragstone.core.ask.reply.Intent;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.session.AskRecord;
import io.ragstone.core.conversation.text.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sums up a talk by its own words: nothing is in it that nobody said. */
final class SummaryWriter {
    private static final int MOST_FACTS = 5;
    private static final int MOST_ACTIONS = 3;
    private static final int LONGEST = 300;

    private static final Pattern NAME = Pattern.compile(
            "\\b(?:[Mm]y name is|I am called|[Ii]ch heiße|[Jj]e m'appelle|[Mm]e llamo)\\s+(?<latin>\\p{Lu}[\\p{L}'-]+(?:\\s\\p{Lu}[\\p{L}'-]+){0,2})"
                    + "|(?:我叫|我的名字是)(?<han>\\p{IsHan}{2,4})(?=[，,。！!\\s]|$)");
    private static final Pattern URGENT =
            words("urgent|urgently|immediately|asap|as soon as possible|emergency|right now"
                    + "|dringend|sofort|tout de suite|urgente|紧急|緊急|马上|馬上|立刻|立即|尽快|盡快");
    private static final Pattern FRUSTRATED = words(
            "angry|annoyed|annoying|frustrated|frustrating|ridiculous|unacceptable|useless|terrible|awful|third time|again and again"
                    + "|unverschämt|inacceptable|inaceptable|生气|生氣|太差|没用|沒用|差劲|差勁|投诉|投訴|失望|受够|受夠");

    private final List<AskRecord> asked;
    private final @Nullable String reason;

    /** @param asked in order */
    SummaryWriter(List<AskRecord> asked, @Nullable String reason) {
        this.asked = asked;
        this.reason = reason;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}&&[^\\p{IsHan}]])(?:" + alternatives + ")(?![\\p{L}&&[^\\p{IsHan}]])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Summary write() {
        List<AskRecord> questions = asked.stream()
                .filter(one -> one.intent().equals(Intent.KNOWLEDGE.label()))
                .toList();
        List<String> facts = questions.stream()
                .filter(SummaryWriter::isAnswered)
                .map(one -> clipped(one.question()) + " - " + firstSentence(one.answer()))
                .toList();
        List<String> pending = questions.stream()
                .filter(one -> !isAnswered(one))
                .map(one -> clipped(one.question()))
                .distinct()
                .toList();
        return new Summary(
                customer(),
                mainQuestion(questions, pending),
                latest(facts),
                latest(pending),
                actions(pending),
                sentiment());
    }

    private static boolean isAnswered(AskRecord one) {
        return !one.route().equals(AskRecord.FAILED) && one.confidence() >= Reply.DOUBTFUL;
    }

    private @Nullable String customer() {
        String name = null;
        for (AskRecord one : asked) {
            Matcher found = NAME.matcher(one.question());
            if (found.find()) {
                name = found.group("latin") != null ? found.group("latin") : found.group("han");
            }
        }
        return name;
    }

    /** The longest of what was left open tells most of it. Where nothing was, it is what was asked last. */
    private String mainQuestion(List<AskRecord> questions, List<String> pending) {
        if (!pending.isEmpty()) {
            return pending.stream().max(Comparator.comparingInt(String::length)).orElse("");
        }
        List<AskRecord> telling = questions.isEmpty() ? asked : questions;
        return telling.isEmpty() ? "" : clipped(telling.getLast().question());
    }

    private List<String> actions(List<String> pending) {
        List<String> actions = new ArrayList<>();
        if ("legal".equals(reason)) {
            actions.add("Involve whoever answers for legal questions.");
        }
        if ("low_confidence".equals(reason)) {
            actions.add("Add to the knowledge base what was asked and not found.");
        }
        pending.reversed().stream().map(question -> "Answer: " + question).forEach(actions::add);
        return actions.stream().limit(MOST_ACTIONS).toList();
    }

    private Sentiment sentiment() {
        if (anybodySaid(FRUSTRATED)) {
            return Sentiment.FRUSTRATED;
        }
        return anybodySaid(URGENT) ? Sentiment.URGENT : Sentiment.NEUTRAL;
    }

    private boolean anybodySaid(Pattern words) {
        return asked.stream().anyMatch(one -> words.matcher(one.question()).find());
    }

    private static List<String> latest(List<String> all) {
        return all.subList(Math.max(0, all.size() - MOST_FACTS), all.size());
    }

    private static String firstSentence(String answer) {
        List<String> sentences = Sentences.of(answer);
        return sentences.isEmpty() ? "" : clipped(sentences.getFirst());
    }

    private static String clipped(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "\u2026";
    }
}
