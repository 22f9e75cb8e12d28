package io.ragstone.sdk.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.ApiRequest;
import io.ragstone.client.api.RagflowChatCompletionsApi;
import io.ragstone.client.flow.StreamPublisher;
import io.ragstone.sdk.answer.AnswerPart;
import io.ragstone.sdk.answer.AnswerStream;
import io.ragstone.sdk.answer.Message;
import io.ragstone.sdk.chat.request.Question;
import io.ragstone.sdk.chat.request.SessionUpdate;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Gateway;
import io.ragstone.sdk.wire.answer.AnswerReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A talk with a chat, which knows what was said before. It shows what the server last said of it; {@link #refresh} asks
 * again. A question is sent once: when it fails, it is not asked again by itself.
 *
 * <pre>{@code
 * Session session = chat.createSession("About quiet hours");
 * System.out.println(session.ask("When do they begin?").content());
 * session.ask("And when do they end?", part -> System.out.print(part.delta()));
 * }</pre>
 */
public final class Session {
    private final Gateway gateway;
    private final String chatId;
    private final String id;
    private volatile Fields fields;

    Session(Gateway gateway, String chatId, JsonNode json) {
        this.gateway = gateway;
        this.chatId = chatId;
        this.fields = new Fields(json);
        this.id = fields.requiredText("id");
    }

    /** Asks, and waits for the whole answer. */
    public Message ask(String question) {
        return ask(new Question(question));
    }

    /** Asks, and waits for the whole answer. */
    public Message ask(Question question) {
        JsonNode answer = gateway.data(request(question, false));
        return Message.of(answer);
    }

    /** Asks, hands over each part of the answer on this thread when it comes, and gives the whole one at the end. */
    public Message ask(String question, Consumer<AnswerPart> listener) {
        return ask(new Question(question), listener);
    }

    /**
     * Asks, hands over each part of the answer on this thread when it comes, and gives the whole one at the end.
     *
     * @throws io.ragstone.sdk.answer.BrokenAnswerException when the answer ends before its end
     */
    public Message ask(Question question, Consumer<AnswerPart> listener) {
        try (AnswerStream answer = stream(question)) {
            answer.forEach(listener);
            return answer.soFar();
        }
    }

    /** Asks; the answer is read while it is given. Close it when done. */
    public AnswerStream stream(String question) {
        return stream(new Question(question));
    }

    /** Asks; the answer is read while it is given. Close it when done. */
    public AnswerStream stream(Question question) {
        return new AnswerStream(
                AnswerReader.ofChat(gateway, request(question, true)).open());
    }

    /** The answer for one subscriber, on a thread of its own; see {@link #publish(Question, Executor)}. */
    public Flow.Publisher<AnswerPart> publish(String question) {
        return publish(new Question(question), StreamPublisher.ownThreads());
    }

    /**
     * The answer for one subscriber. The question is asked when that one first asks for a part, no more is read than it
     * asks for, and cancelling the subscription stops the model.
     *
     * @param executor whose threads wait for the parts and hand them over
     */
    public Flow.Publisher<AnswerPart> publish(Question question, Executor executor) {
        return new StreamPublisher<>(() -> AnswerReader.ofChat(gateway, request(question, true)), executor);
    }

    private ApiRequest request(Question question, boolean stream) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(question.values());
        values.put("stream", stream);
        values.put("session_id", id);
        return RagflowChatCompletionsApi.ragflowConverseRequest(chatId)
                .json(values)
                .readTimeout(question.idleTimeout());
    }

    /** Changes the session, and takes over what the server says of it then. */
    public Session update(SessionUpdate update) {
        new SessionCalls(gateway, chatId).update(id, update.values());
        return refresh();
    }

    /**
     * Asks the server for the session again, with all that was said in it.
     *
     * @throws io.ragstone.sdk.error.NotFoundException when it is gone
     */
    public Session refresh() {
        fields = new SessionCalls(gateway, chatId).get(id).fields;
        return this;
    }

    /** Deletes the session with all that was said in it. */
    public void delete() {
        new SessionCalls(gateway, chatId).delete(List.of(id));
    }

    /** The id, 32 hex digits. */
    public String id() {
        return id;
    }

    /** The chat that is talked to. */
    public String chatId() {
        return chatId;
    }

    /** What it is called. */
    public String name() {
        return fields.textOrEmpty("name");
    }

    /** Whom it is with; empty when that was not said. */
    public String userId() {
        return fields.textOrEmpty("user_id");
    }

    /** What was said when the server was last asked, the opener first. */
    public List<Message> messages() {
        return fields.objects("messages", "message").stream().map(Message::of).toList();
    }

    /** When it began. */
    public @Nullable Instant createTime() {
        return fields.instant("create_time", "create_date");
    }

    /** When something was last said or changed. */
    public @Nullable Instant updateTime() {
        return fields.instant("update_time", "update_date");
    }

    /** All that the server said of it, as JSON. */
    public JsonNode json() {
        return fields.json().deepCopy();
    }

    @Override
    public String toString() {
        return "Session[" + id + ", " + name() + "]";
    }
}
