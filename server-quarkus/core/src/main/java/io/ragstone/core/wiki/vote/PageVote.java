package io.ragstone.core.wiki.vote;

import io.ragstone.core.conversation.text.Words;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModels;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.Vector;
import io.ragstone.core.wiki.page.LiveSources;
import io.ragstone.core.wiki.page.PageSource;
import io.ragstone.core.wiki.page.WikiPageStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Votes by the names of the pages and by their vectors, which it keeps in memory. */
public final class PageVote implements WikiVote {
    private static final Logger LOG = LoggerFactory.getLogger(PageVote.class);
    private static final int NEAREST = 5;

    /** Which share of the question's words the page has to have. */
    private static final double COVERED = .5;

    private final WikiPageStore pages;
    private final ChunkStore chunks;
    private final Shelves shelves;
    private final Embedders questions;
    private final ChatModels models;
    private final Rules rules;

    /**
     * @param texts embedders that remember the texts of pages
     * @param questions embedders that remember questions
     */
    public PageVote(
            WikiPageStore pages,
            ChunkStore chunks,
            Embedders texts,
            Embedders questions,
            ChatModels models,
            Rules rules) {
        this.pages = pages;
        this.chunks = chunks;
        this.shelves = new Shelves(pages, texts);
        this.questions = questions;
        this.models = models;
        this.rules = rules;
    }

    /**
     * @param nearest a page whose cosine is below this is not near the question
     * @param askModel whether a chat model is asked where names and vectors do not agree
     */
    public record Rules(double nearest, boolean askModel) {}

    @Override
    public long revision(UUID tenantId, Collection<UUID> knowledgeBaseIds) {
        return pages.revision(tenantId, knowledgeBaseIds);
    }

    /** Without the models that it needs there is no hit; the question has other ways to be answered. */
    @Override
    public Optional<WikiHit> vote(
            UUID tenantId, List<KnowledgeBase> bases, String question, Cancellation cancellation) {
        List<KnowledgeBase> own = bases.stream()
                .filter(base -> base.tenantId().equals(tenantId) && base.wikiEnabled())
                .toList();
        if (question.isBlank() || own.isEmpty()) {
            return Optional.empty();
        }
        try {
            Shelf shelf = shelves.of(tenantId, own);
            return shelf.isEmpty()
                    ? Optional.empty()
                    : chosen(tenantId, shelf, question, cancellation)
                            .filter(entry -> isFresh(tenantId, entry))
                            .map(Entry::toHit);
        } catch (CoreException e) {
            LOG.warn("No page of the wiki could be chosen.", e);
            return Optional.empty();
        }
    }

    private Optional<Entry> chosen(UUID tenantId, Shelf shelf, String question, Cancellation cancellation) {
        Set<String> words = Words.ofQuestion(question);
        Optional<Entry> named = shelf.named(words);
        Question asked = new Question(tenantId, question);
        List<Entry> nearest = shelf.nearest(asked::nearness, NEAREST);
        Optional<Entry> near = nearest.stream().findFirst().filter(asked::isNear);
        if (named.isPresent() && named.equals(near)) {
            return near.filter(entry -> covers(entry, words));
        }
        if (!rules.askModel() || (named.isEmpty() && near.isEmpty()) || cancellation.isCancelled()) {
            return Optional.empty();
        }
        List<Entry> candidates =
                Stream.concat(named.stream(), nearest.stream()).distinct().toList();
        return models.ofTenant(tenantId)
                .filter(ChatModel::obeys)
                .flatMap(model -> new PageChoice(model).among(candidates, question, cancellation))
                .filter(choice ->
                        Optional.of(choice).equals(named) || Optional.of(choice).equals(near));
    }

    /** A page about the right thing may still say nothing of what is asked about it. */
    private static boolean covers(Entry entry, Set<String> question) {
        long there = question.stream().filter(entry.words()::contains).count();
        return there >= COVERED * question.size();
    }

    private boolean isFresh(UUID tenantId, Entry entry) {
        List<PageSource> sources = entry.content().sources();
        List<String> ids = sources.stream().map(PageSource::chunkId).toList();
        return LiveSources.ofChunks(chunks, tenantId, ids).areFresh(sources);
    }

    /** A question, embedded once by each model that pages have. */
    private final class Question {
        private final UUID tenantId;
        private final String text;
        private final Map<String, Vector> vectors = new HashMap<>();

        Question(UUID tenantId, String text) {
            this.tenantId = tenantId;
            this.text = text;
        }

        double nearness(Entry entry) {
            vectors.computeIfAbsent(
                    entry.embeddingModel(),
                    model -> embedder(model).embed(List.of(text)).getFirst());
            return Objects.requireNonNull(vectors.get(entry.embeddingModel())).dot(entry.vector());
        }

        boolean isNear(Entry entry) {
            return nearness(entry)
                    >= Math.max(
                            rules.nearest(), embedder(entry.embeddingModel()).unrelated());
        }

        private Embedder embedder(String model) {
            return questions.get(tenantId, model);
        }
    }
}
