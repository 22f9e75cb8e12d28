package io.ragstone.core.ingest;

import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.ChunkEmbedding;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.ParseStage;
import io.ragstone.core.document.ParseStatus;
import io.ragstone.core.document.RunState;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.ingest.enrich.ChunkEnrichment;
import io.ragstone.core.ingest.enrich.Progress;
import io.ragstone.core.ingest.history.RunHistory;
import io.ragstone.core.ingest.job.IngestJob;
import io.ragstone.core.ingest.job.JobHold;
import io.ragstone.core.ingest.job.JobLostException;
import io.ragstone.core.ingest.job.JobQueue;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.search.IndexFollower;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one document from its file to searchable chunks: parse, chunk, enrich, embed, index. The new chunks are staged as a
 * generation of their own and go live in one transaction; running it again changes nothing but the generation.
 */
public final class Ingestion {
    private static final Logger LOG = LoggerFactory.getLogger(Ingestion.class);
    private static final double PARSED = 0.1;
    private static final double EMBEDDED = 0.95;
    /** Signs of life come several times within a lease, but not with every little step. */
    private static final int LEASE_PARTS = 8;

    private final KnowledgeBaseStore bases;
    private final DocumentStore documents;
    private final ChunkStore chunks;
    private final JobQueue jobs;
    private final RunHistory history;
    private final Cutting cutting;
    private final ChunkEnrichment enrichment;
    private final Embedders embedders;
    private final IndexFollower index;
    private final Transactions transactions;
    private final Clock clock;
    private final IngestSettings settings;

    public Ingestion(
            KnowledgeBaseStore bases,
            DocumentStore documents,
            ChunkStore chunks,
            JobQueue jobs,
            RunHistory history,
            Cutting cutting,
            ChunkEnrichment enrichment,
            Embedders embedders,
            IndexFollower index,
            Transactions transactions,
            Clock clock,
            IngestSettings settings) {
        this.bases = bases;
        this.documents = documents;
        this.chunks = chunks;
        this.jobs = jobs;
        this.history = history;
        this.cutting = cutting;
        this.enrichment = enrichment;
        this.embedders = embedders;
        this.index = index;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Works on a claimed job until it is done, failed, given back, or no longer this worker's.
     *
     * @return the index that new chunks are waiting for
     */
    Optional<IndexKey> run(IngestJob job, String worker) {
        Optional<KnowledgeBase> base = bases.find(job.tenantId(), job.knowledgeBaseId());
        Optional<Document> document = documents.find(job.tenantId(), job.documentId());
        if (base.isEmpty() || document.isEmpty()) {
            jobs.complete(job, worker);
            return Optional.empty();
        }
        JobHold hold = new JobHold(job, worker, jobs, transactions, settings.lease());
        Run run = new Run(hold, base.get(), document.get());
        try {
            return run.work() ? Optional.of(IndexKey.of(base.get())) : Optional.empty();
        } catch (ModelChangedException e) {
            LOG.info("The model for document {} changed while it was embedded: it begins again.", job.documentId());
            chunks.discard(job.tenantId(), job.documentId(), job.generation());
            return run(job, worker);
        } catch (JobLostException e) {
            LOG.info("The parsing of document {} was stopped, or somebody else goes on with it.", job.documentId());
        } catch (ParseException e) {
            run.unlessInterrupted(() -> run.fail(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            run.unlessInterrupted(() -> run.failOrRetry(e));
        } catch (OutOfMemoryError e) {
            // What the document took is garbage by now. Trying again would take it again, and from others too.
            LOG.warn("Document {} needs more memory than there is.", job.documentId(), e);
            run.fail("This document needs more memory than the server has. Split it, or give the server more memory.");
        }
        return Optional.empty();
    }

    /**
     * Puts what has been published into the index at once, so that the first search need not. Where that fails nothing is
     * lost: the chunks are in the database, and the index follows with the next search or document.
     */
    void makeSearchable(IndexKey key) {
        try {
            index.catchUp(key);
        } catch (RuntimeException e) {
            LOG.warn("New chunks are stored but cannot be found yet, since the search index does not work.", e);
        }
    }

    /** One attempt at one document. */
    private final class Run {
        private final JobHold hold;
        private final IngestJob job;
        private final KnowledgeBase base;
        private final Document document;
        private final IngestLog log = new IngestLog(clock);
        private Instant shown = clock.instant();

        Run(JobHold hold, KnowledgeBase base, Document document) {
            this.hold = hold;
            this.job = hold.job();
            this.base = base;
            this.document = document;
        }

        /** Returns whether there are new chunks. */
        boolean work() throws IOException {
            if (job.attempt() > settings.attempts()) {
                fail("The server stopped " + settings.attempts() + " times while it worked on this document.");
                return false;
            }
            begin();
            List<Chunk> cut = cutting.cut(document, job.generation(), log);
            log.say(ParseStage.CUT + cut.size() + " chunks");
            show(PARSED);
            cut = enrichment.enrich(cut, document, new Follower());
            List<EmbeddedChunk> rest = embed(cut);
            publish(rest, cut.size(), cut.stream().mapToLong(Chunk::tokens).sum());
            return true;
        }

        /** Whatever an attempt before this one has staged may have been made with other settings. */
        private void begin() {
            log.say(ParseStage.RECEIVED);
            whileMine(() -> {
                chunks.discard(job.tenantId(), job.documentId(), job.generation());
                documents.setParsing(job.tenantId(), document.id(), log.status(RunState.RUNNING, 0));
            });
        }

        /** Embeds batch by batch and stages all but the last one, which goes in together with the publication. */
        private List<EmbeddedChunk> embed(List<Chunk> cut) {
            ChunkEmbedding embedding =
                    ChunkEmbedding.of(embedders.get(base.tenantId(), base.embeddingModel()), document);
            List<EmbeddedChunk> batch = List.of();
            for (int from = 0; from < cut.size(); from += settings.batch()) {
                List<EmbeddedChunk> full = batch;
                if (!full.isEmpty()) {
                    stage(full, PARSED + (EMBEDDED - PARSED) * from / cut.size());
                }
                batch = embedding.embed(
                        cut.subList(from, Math.min(cut.size(), from + settings.batch())), document.name());
            }
            log.done("Embedding chunks");
            return batch;
        }

        private void publish(List<EmbeddedChunk> rest, int count, long tokens) {
            IndexKey key = IndexKey.of(base);
            transactions.run(() -> {
                if (!bases.holdIndex(base).equals(key)) {
                    throw new ModelChangedException();
                }
                if (!hold.complete()) {
                    throw new JobLostException();
                }
                chunks.stage(rest);
                chunks.publish(key, base.id(), document.id(), job.generation());
                documents.setLive(job.tenantId(), document.id(), job.generation(), count, tokens);
                log.done("Indexing done");
                log.allDone();
                end(log.status(RunState.DONE, 1), count);
            });
        }

        /** What the long work between cutting and embedding tells. */
        private final class Follower implements Progress {
            @Override
            public void say(String sentence) {
                log.say(sentence);
            }

            @Override
            public void alive() {
                if (clock.instant().isAfter(shown.plus(settings.lease().dividedBy(LEASE_PARTS)))) {
                    show(PARSED);
                }
            }
        }

        /** Tells the user how far it is, and everybody else that this worker is alive. */
        private void show(double progress) {
            stage(List.of(), progress);
        }

        private void stage(List<EmbeddedChunk> made, double progress) {
            whileMine(() -> {
                chunks.stage(made);
                documents.setParsing(job.tenantId(), document.id(), log.status(RunState.RUNNING, progress));
            });
        }

        private void whileMine(Runnable change) {
            shown = clock.instant();
            hold.whileFirm(change);
        }

        /**
         * Whoever is interrupted has lost the job, or the server stops: that is not the document's fault, and who has
         * the job still gives it back.
         */
        void unlessInterrupted(Runnable consequence) {
            if (!Thread.interrupted()) {
                consequence.run();
                return;
            }
            LOG.info("Work on document {} was broken off.", job.documentId());
            hold.giveBack();
        }

        /** What was there before the failed attempt stays, and is counted again. */
        void fail(String sentence) {
            log.say(ParseStatus.FAILURE + sentence);
            transactions.run(() -> {
                if (hold.complete()) {
                    chunks.discard(job.tenantId(), job.documentId(), job.generation());
                    List<Chunk> stay = chunks.list(job.tenantId(), document.id(), PageRequest.ALL)
                            .items();
                    documents.setLive(
                            job.tenantId(),
                            document.id(),
                            document.generation(),
                            stay.size(),
                            stay.stream().mapToLong(Chunk::tokens).sum());
                    end(log.status(RunState.FAILED, -1), 0);
                }
            });
        }

        private void end(ParseStatus status, long made) {
            documents.setParsing(job.tenantId(), document.id(), status);
            history.parsed(document, status, made);
        }

        void failOrRetry(Exception cause) {
            if (!hold.isFirm()) {
                LOG.info("Work on document {} ended, since it is no longer this worker's.", job.documentId());
                return;
            }
            if (job.attempt() >= settings.attempts()) {
                LOG.warn("Document {} failed after {} attempts.", document.id(), job.attempt(), cause);
                fail("It was tried " + job.attempt() + " times: " + reason(cause));
                return;
            }
            LOG.warn("Document {} failed at attempt {} and will be tried again.", document.id(), job.attempt(), cause);
            log.say("Attempt " + job.attempt() + " failed and will be repeated: " + reason(cause));
            Duration pause = settings.retryDelay().multipliedBy(1L << (job.attempt() - 1));
            transactions.run(() -> {
                if (hold.isFirm()) {
                    documents.setParsing(job.tenantId(), document.id(), log.status(RunState.RUNNING, 0));
                    hold.retry(clock.instant().plus(pause));
                }
            });
        }
    }

    private static String reason(Exception cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
