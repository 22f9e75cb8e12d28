package io.ragstone.core.ingest.job;

/** The job was cancelled, or another worker has taken it over: whatever was begun is to be dropped. */
public final class JobLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
