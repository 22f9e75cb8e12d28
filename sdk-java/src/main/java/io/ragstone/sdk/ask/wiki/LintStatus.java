package io.ragstone.sdk.ask.wiki;

/**
 * How the check of a page ended.
 *
 * <pre>{@code
 * new WikiSearch().lintStatus(LintStatus.FAILED);
 * }</pre>
 */
public enum LintStatus {
    /** It has not been checked. */
    PENDING,
    /** Well; it is served. */
    PASSED,
    /** Not well; what was served before is served on. */
    FAILED,
    /** Something that this version of the SDK does not know. */
    UNKNOWN
}
