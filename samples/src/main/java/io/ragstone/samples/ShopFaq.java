package io.ragstone.samples;

import io.ragstone.sdk.answer.AnswerPart;
import io.ragstone.sdk.answer.BrokenAnswerException;
import io.ragstone.sdk.ask.AskClient;
import io.ragstone.sdk.ask.KnowledgeBase;
import io.ragstone.sdk.ask.NewKnowledgeBase;
import io.ragstone.sdk.ask.Receipt;
import io.ragstone.sdk.ask.answer.AskAnswer;
import io.ragstone.sdk.ask.answer.AskRequest;
import io.ragstone.sdk.ask.answer.AskSource;
import io.ragstone.sdk.ask.answer.AskStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Answers customers' questions from a shop's list of questions and answers, by Baiyuan's API. Arguments: API key, tenant,
 * URL of the server, a file, questions.
 */
public final class ShopFaq {
    private ShopFaq() {}

    public static void main(String[] args) {
        try (AskClient shop = AskClient.builder()
                .apiKey(args[0])
                .tenant(args[1])
                .baseUrl(args[2])
                .build()) {
            KnowledgeBase base = shop.createKnowledgeBase(new NewKnowledgeBase("shop faq"));
            Receipt receipt = shop.addFile(base.id(), Path.of(args[3]));
            shop.await(receipt.documentId(), Duration.ofMinutes(1));
            for (String question : List.of(args).subList(4, args.length)) {
                System.out.println("> " + question);
                answer(shop, new AskRequest(question).knowledgeBase(base.id()));
            }
            shop.deleteKnowledgeBase(base.id());
        }
    }

    private static void answer(AskClient shop, AskRequest question) {
        try (AskStream stream = shop.stream(question)) {
            for (AnswerPart part : stream) {
                System.out.print(part.delta());
                System.out.flush();
            }
            System.out.println();
            AskAnswer answer = stream.answer();
            for (AskSource source : answer.sources()) {
                System.out.printf("  from %s, by way of %s%n", source.title(), answer.route());
            }
        } catch (BrokenAnswerException e) {
            System.out.println();
            System.err.println("The answer broke off: " + e.reason().getMessage());
        }
    }
}
