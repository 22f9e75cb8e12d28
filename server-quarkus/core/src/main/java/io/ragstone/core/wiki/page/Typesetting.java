package io.ragstone.core.wiki.page;

import io.ragstone.core.knowledge.Topic;
import io.ragstone.core.model.TokenCounter;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a page's content of its text: what it cites, how long it is, and what it says in short. */
public final class Typesetting {
    private static final int SUMMARY = 80;

    private final TokenCounter tokens;

    public Typesetting(TokenCounter tokens) {
        this.tokens = tokens;
    }

    /** @param known the passages that the text may cite */
    public PageContent content(Topic topic, String body, Collection<PageSource> known) {
        List<Claim> claims = PageText.claims(body);
        Set<String> cited = new HashSet<>();
        claims.forEach(claim -> cited.addAll(claim.chunkIds()));
        Map<String, PageSource> sources = new LinkedHashMap<>();
        known.stream()
                .filter(source -> cited.contains(source.chunkId()))
                .forEach(source -> sources.putIfAbsent(source.chunkId(), source));
        String summary = claims.stream()
                .filter(Claim::isFactual)
                .map(claim -> shortened(claim.text()))
                .findFirst()
                .orElse(topic.title());
        return new PageContent(
                topic.title(),
                topic.aliases(),
                topic.category(),
                topic.description(),
                summary,
                body,
                tokens.count(Citations.strip(body)),
                List.copyOf(sources.values()));
    }

    /** The same page with another text, which cites nothing new. */
    public PageContent content(WikiPage before, String body) {
        return content(before.topic(), body, before.content().sources());
    }

    private static String shortened(String sentence) {
        if (sentence.length() <= SUMMARY) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', SUMMARY - 1);
        int end = space > SUMMARY / 2 ? space : SUMMARY - 1;
        int whole = Character.isHighSurrogate(sentence.charAt(end - 1)) ? end - 1 : end;
        return sentence.substring(0, whole).replaceFirst("[,;:\\s]+$", "") + "\u2026";
    }
}
