package io.ragstone.samples;

import io.ragstone.sdk.ask.AskClient;
import io.ragstone.sdk.ask.KnowledgeBase;
import io.ragstone.sdk.ask.NewKnowledgeBase;
import io.ragstone.sdk.ask.Receipt;
import io.ragstone.sdk.ask.answer.AskAnswer;
import io.ragstone.sdk.ask.answer.AskRequest;
import io.ragstone.sdk.ask.wiki.Fact;
import io.ragstone.sdk.ask.wiki.LintIssue;
import io.ragstone.sdk.ask.wiki.Patched;
import io.ragstone.sdk.ask.wiki.Wiki;
import java.time.Duration;

/**
 * Puts a wrong fact of a wiki right, and shows that the very next answer has the right one. Arguments: API key, tenant,
 * URL of the server.
 */
public final class FactRepair {
    private static final String PAGE = "return-policy";
    private static final String QUESTION = "What is the return policy?";

    private FactRepair() {}

    public static void main(String[] args) {
        try (AskClient shop = AskClient.builder()
                .apiKey(args[0])
                .tenant(args[1])
                .baseUrl(args[2])
                .build()) {
            KnowledgeBase base = shop.createKnowledgeBase(new NewKnowledgeBase("fact repair"));
            Receipt receipt = shop.addText(base.id(), "Opening hours", "The shop opens at nine.");
            shop.await(receipt.documentId(), Duration.ofMinutes(1));
            Wiki wiki = shop.wiki(base.id());
            // A claim is taken only once, so each one has a name that tells where it comes from.
            patch(wiki, new Fact("Deadline", "Deadline: 14 days", base.id() + "-old-website", 0.6));
            show("At first", shop, base);
            patch(wiki, new Fact("Deadline", "Deadline: 30 days", base.id() + "-contract", 0.98));
            show("Put right", shop, base);
            System.out.println("It is version " + wiki.page(PAGE).entry().version() + " of the page that is served.");
            shop.deleteKnowledgeBase(base.id());
        }
    }

    private static void patch(Wiki wiki, Fact fact) {
        Patched patched = wiki.patch(PAGE, fact);
        System.out.println(fact.content() + " was " + patched.effect() + ".");
        for (LintIssue issue : patched.issues()) {
            System.out.println("  " + issue.message());
        }
    }

    private static void show(String when, AskClient shop, KnowledgeBase base) {
        AskAnswer answer = shop.ask(new AskRequest(QUESTION).knowledgeBase(base.id()));
        System.out.println(when + ", by way of " + answer.route() + ":");
        answer.answer().lines().forEach(line -> System.out.println("  " + line));
    }
}
