package io.ragstone.sdk.ask.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Words;
import java.util.List;

/**
 * What became of a fact that was put into a page.
 *
 * <pre>{@code
 * Patched patched = wiki.patch("return-policy", new Fact("Deadline", "Deadline: 60 days"));
 * if (!patched.live()) {
 *     patched.issues().forEach(issue -> System.err.println(issue.message()));
 * }
 * }</pre>
 *
 * @param slug the page
 * @param version its version now
 * @param lintStatus how its check ended
 * @param live whether this version is served; otherwise it is a draft
 * @param effect what was done
 * @param issues what is wrong with the page
 */
public record Patched(
        String slug, long version, LintStatus lintStatus, boolean live, Effect effect, List<LintIssue> issues) {
    /** What was done. */
    public enum Effect {
        /** The fact took the place of another one. */
        REPLACED,
        /** It was added to the section, which was made if need be. */
        APPENDED,
        /** The page was made for it. */
        CREATED,
        /** Nothing, as it was there. */
        ALREADY_APPLIED,
        /** Something that this version of the SDK does not know. */
        UNKNOWN
    }

    /** What became of it; what is listed is copied. */
    public Patched {
        issues = List.copyOf(issues);
    }

    static Patched of(JsonNode json) {
        Fields fields = new Fields(json);
        return new Patched(
                fields.requiredText("slug"),
                fields.count("version"),
                Words.read(LintStatus.class, fields.textOrEmpty("lint_status")),
                Boolean.TRUE.equals(fields.flag("live")),
                Words.read(Effect.class, fields.textOrEmpty("applied")),
                LintIssue.listIn(json, "issues"));
    }
}
