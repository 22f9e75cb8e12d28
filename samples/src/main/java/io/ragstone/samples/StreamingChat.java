package io.ragstone.samples;

import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.answer.AnswerPart;
import io.ragstone.sdk.answer.AnswerStream;
import io.ragstone.sdk.answer.BrokenAnswerException;
import io.ragstone.sdk.answer.ReferenceChunk;
import io.ragstone.sdk.chat.Chat;
import io.ragstone.sdk.chat.Session;
import io.ragstone.sdk.chat.request.ChatOptions;
import io.ragstone.sdk.chat.request.LLM;
import java.nio.file.Path;
import java.util.List;

/**
 * Answers questions from a document and shows each answer while it is given. Arguments: API key, URL of the server, chat
 * model, a file, questions.
 */
public final class StreamingChat {
    private StreamingChat() {}

    public static void main(String[] args) {
        try (RAGFlow rag = new RAGFlow(args[0], args[1])) {
            DataSet dataset = rag.createDataset("streaming chat");
            List<Document> documents = dataset.uploadDocuments(Path.of(args[3]));
            dataset.parseDocuments(documents.stream().map(Document::id).toList());
            Chat chat = rag.createChat(new ChatOptions("streaming chat")
                    .datasetIds(List.of(dataset.id()))
                    .llm(LLM.builder().modelName(args[2]).build()));
            Session session = chat.createSession();
            for (String question : List.of(args).subList(4, args.length)) {
                System.out.println("> " + question);
                answer(session, question);
            }
            chat.delete();
            dataset.delete();
        }
    }

    private static void answer(Session session, String question) {
        try (AnswerStream answer = session.stream(question)) {
            for (AnswerPart part : answer) {
                System.out.print(part.delta());
                System.out.flush();
            }
            System.out.println();
            for (ReferenceChunk source : answer.message().citedChunks()) {
                System.out.println("  from " + source.documentName());
            }
        } catch (BrokenAnswerException e) {
            System.out.println();
            System.err.println(
                    "The answer broke off after " + e.soFar().content().length() + " characters: "
                            + e.reason().getMessage());
        }
    }
}
