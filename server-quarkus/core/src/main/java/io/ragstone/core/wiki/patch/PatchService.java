package io.ragstone.core.wiki.patch;

import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.knowledge.Topic;
import io.ragstone.core.wiki.lint.WikiLint;
import io.ragstone.core.wiki.page.Citations;
import io.ragstone.core.wiki.page.Compilation;
import io.ragstone.core.wiki.page.Digests;
import io.ragstone.core.wiki.page.PageContent;
import io.ragstone.core.wiki.page.Slugs;
import io.ragstone.core.wiki.page.Typesetting;
import io.ragstone.core.wiki.page.WikiPage;
import io.ragstone.core.wiki.page.WikiPageStore;
import io.ragstone.core.wiki.patch.PatchMerge.Effect;
import io.ragstone.core.wiki.patch.PatchMerge.Merged;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts facts into pages. What passes its check is served at once, and compiling leaves it where it is. */
public final class PatchService {
    private static final double LEAST_CONFIDENCE = .5;
    private static final int ATTEMPTS = 5;

    private final WikiPageStore pages;
    private final PatchStore patches;
    private final KnowledgeBaseStore bases;
    private final WikiLint lint;
    private final Typesetting typesetting;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public PatchService(
            WikiPageStore pages,
            PatchStore patches,
            KnowledgeBaseStore bases,
            WikiLint lint,
            Typesetting typesetting,
            AuditTrail audit,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.pages = pages;
        this.patches = patches;
        this.bases = bases;
        this.lint = lint;
        this.typesetting = typesetting;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A fact for a page.
     *
     * @param claimId where it comes from; null for nowhere in particular
     * @param confidence how sure its maker is; null for quite
     */
    public record Wanted(
            String slug,
            String section,
            String content,
            @Nullable String claimId,
            @Nullable Double confidence) {}

    /** @param effect null when the page had this patch already */
    public record Result(WikiPage page, @Nullable Effect effect) {}

    public Result apply(CallContext call, KnowledgeBase base, Wanted wanted) {
        Patch patch = patch(call, base, wanted);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Result> done = transactions.call(() -> attempt(call, base, patch));
            if (done.isPresent()) {
                return done.get().effect() == null ? done.get() : checked(base, done.get());
            }
        }
        throw CoreException.conflict("The page " + patch.slug() + " is being written by others. Try again.");
    }

    private Patch patch(CallContext call, KnowledgeBase base, Wanted wanted) {
        require(
                Slugs.isValid(wanted.slug()),
                wanted.slug() + " is no slug of a page; one is written like return-policy.");
        require(!wanted.section().isBlank(), "Name the section that the patch belongs to.");
        String content = Citations.strip(wanted.content()).strip();
        require(content.codePoints().anyMatch(Character::isLetterOrDigit), "The patch says nothing.");
        double confidence = wanted.confidence() == null ? 1 : wanted.confidence();
        require(
                confidence >= LEAST_CONFIDENCE,
                "A patch with a confidence below " + LEAST_CONFIDENCE + " is not applied. Have it checked, and send it"
                        + " with a higher one.");
        String claim = wanted.claimId() == null
                ? "patch-"
                        + Digests.of(wanted.slug() + "\n" + wanted.section() + "\n" + content)
                                .substring(0, 16)
                : wanted.claimId();
        require(
                Citations.isClaimId(claim),
                "source_claim_id has letters, digits, '.', ':', '_' and '-' only, at most 128 of them.");
        return new Patch(
                base.tenantId(),
                base.id(),
                wanted.slug(),
                claim,
                wanted.section().strip(),
                content,
                confidence,
                call.userId(),
                clock.instant());
    }

    private static void require(boolean fulfilled, String message) {
        if (!fulfilled) {
            throw CoreException.invalid(message);
        }
    }

    /** Empty when somebody else wrote the page in between. */
    private Optional<Result> attempt(CallContext call, KnowledgeBase base, Patch patch) {
        if (bases.hold(base.tenantId(), base.id()).isEmpty()) {
            throw CoreException.notFound("There is no knowledge base " + base.id() + ".");
        }
        Optional<WikiPage> before = pages.find(base.tenantId(), base.id(), patch.slug());
        Optional<Patch> known = patches.find(base.tenantId(), base.id(), patch.claimId());
        if (known.isPresent()) {
            return Optional.of(replayed(patch, known.get(), before));
        }
        Merged merged =
                PatchMerge.merge(before.map(page -> page.content().body()).orElse(""), patch);
        Instant now = clock.instant();
        WikiPage after = before.map(
                        page -> page.rewritten(typesetting.content(page, merged.body()), page.compiled(), now))
                .orElseGet(() -> created(base, patch, merged.body(), now));
        if (!pages.save(after, before.map(WikiPage::version).orElse(0))) {
            return Optional.empty();
        }
        patches.insert(patch);
        audit.changed(call, "wiki.patch", base.id() + "/" + patch.slug() + " " + patch.claimId());
        return Optional.of(new Result(after, before.isPresent() ? merged.effect() : Effect.CREATED));
    }

    private static Result replayed(Patch patch, Patch known, Optional<WikiPage> page) {
        if (page.isEmpty() || !patch.saysTheSameAs(known)) {
            throw CoreException.conflict("The claim " + patch.claimId() + " has been applied to " + known.slug()
                    + " with other words. Send the new ones under another source_claim_id.");
        }
        return new Result(page.get(), null);
    }

    private WikiPage created(KnowledgeBase base, Patch patch, String body, Instant now) {
        Topic topic = new Topic(patch.slug(), Slugs.title(patch.slug()), List.of(), "", null);
        PageContent content = typesetting.content(topic, body, List.of());
        return WikiPage.first(
                ids.next(), base.tenantId(), base.id(), patch.slug(), content, new Compilation(now, "patch", "", ""));
    }

    private Result checked(KnowledgeBase base, Result written) {
        String slug = written.page().slug();
        return lint.check(base, page -> page.slug().equals(slug)).pages().stream()
                .findFirst()
                .or(() -> pages.find(base.tenantId(), base.id(), slug))
                .map(page -> new Result(page, written.effect()))
                .orElse(written);
    }
}
