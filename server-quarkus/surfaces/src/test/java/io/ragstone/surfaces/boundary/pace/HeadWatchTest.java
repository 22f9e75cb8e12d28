package io.ragstone.surfaces.boundary.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A head has its time, however many bytes of it come meanwhile. */
class HeadWatchTest {
    private final HeadWatch watch = new HeadWatch(Duration.ofSeconds(30));
    private final EmbeddedChannel connection = new EmbeddedChannel();

    @BeforeEach
    void open() {
        connection.freezeTime();
        connection.pipeline().addFirst(watch);
        connection.pipeline().fireChannelActive();
    }

    @Test
    void whoNeverEndsItIsSentAway() {
        for (int i = 0; i < 29; i++) {
            say(1);
            assertThat(connection.isOpen()).isTrue();
        }
        say(1);

        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void whoSaysNothingIsSentAwayToo() {
        pass(31);

        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void onceItHasComeTheAnswerMayTakeAsLongAsItTakes() {
        say(29);
        watch.headCame();
        say(100);
        watch.requestCame();
        pass(1_000);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void theNextOneHasTheSameTimeFromItsFirstByte() {
        watch.headCame();
        watch.requestCame();
        pass(1_000);
        say(29);
        assertThat(connection.isOpen()).isTrue();
        say(2);

        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void whileWeDoNotReadNobodyIsLate() {
        connection.config().setAutoRead(false);
        pass(100);
        assertThat(connection.isOpen()).isTrue();

        connection.config().setAutoRead(true);
        pass(31);
        assertThat(connection.isOpen()).isFalse();
    }

    private void say(int secondsLater) {
        connection.writeInbound(Unpooled.wrappedBuffer(new byte[] {'G'}));
        pass(secondsLater);
    }

    private void pass(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }
}
