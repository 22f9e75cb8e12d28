package io.ragstone.surfaces.boundary.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A body may be slow, but it must not drip. */
class BodyWatchTest {
    private static final Pace PACE = new Pace(Duration.ofSeconds(30), 100, Duration.ofSeconds(10));

    private final EmbeddedChannel connection = new EmbeddedChannel(new BodyWatch(PACE, null));

    @BeforeEach
    void open() {
        connection.freezeTime();
    }

    @Test
    void oneThatDripsIsEnded() {
        begin("Content-Length", "1000000");
        flow(1, 9);
        assertThat(connection.isOpen()).isTrue();
        flow(1, 1);

        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void soIsOneOfUnknownLengthThatBeganFast() {
        begin("Transfer-Encoding", "chunked");
        flow(1_000_000, 10);
        assertThat(connection.isOpen()).isTrue();
        flow(1, 10);

        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void oneThatIsSlowIsNot() {
        begin("Content-Length", "1000000");
        flow(110, 1_000);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void onceItHasComeItMayBeReadWheneverWeLike() {
        begin("Content-Length", "5");
        connection.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        flow(0, 1_000);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void whatIsNotReadCannotCome() {
        begin("Content-Length", "1000000");
        flow(1, 5);
        connection.config().setAutoRead(false);
        flow(0, 1_000);
        assertThat(connection.isOpen()).isTrue();

        connection.config().setAutoRead(true);
        flow(0, 5);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void whoWaitsForOurWordIsNotSlow() {
        HttpRequest head = head("Content-Length", "1000000");
        head.headers().set("Expect", "100-continue");
        connection.writeInbound(head);
        flow(0, 1_000);
        assertThat(connection.isOpen()).isTrue();

        flow(1, 10);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void eachBodyIsSeenByItself() {
        begin("Content-Length", "1000000");
        flow(200, 9);
        connection.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        begin("Content-Length", "1000000");
        flow(1, 9);
        assertThat(connection.isOpen()).isTrue();
        flow(1, 1);

        assertThat(connection.isOpen()).isFalse();
    }

    private void begin(String header, String value) {
        connection.writeInbound(head(header, value));
    }

    private static HttpRequest head(String header, String value) {
        HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        head.headers().set(header, value);
        return head;
    }

    /** So many bytes each second. */
    private void flow(int bytes, int seconds) {
        for (int i = 0; i < seconds && connection.isOpen(); i++) {
            if (bytes > 0) {
                connection.writeInbound(new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[bytes])));
            }
            connection.advanceTimeBy(1, TimeUnit.SECONDS);
            connection.runScheduledPendingTasks();
        }
    }
}
