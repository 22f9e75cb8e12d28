package io.ragstone.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link UserStore} does. */
public abstract class UserStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:30:00.456Z");

    private final Ids ids = new Ids(Clock.systemUTC());

    protected abstract UserStore store();

    @Test
    void aUserComesBackAsInserted() {
        UUID id = ids.next();
        User user = new User(
                id,
                id + "@Example.org",
                "Ada",
                "hash",
                "data:x",
                "English",
                "UTC+8",
                "Dark",
                "acme",
                true,
                true,
                TUESDAY,
                MONDAY,
                TUESDAY);

        assertThat(store().insert(user)).isTrue();

        assertThat(store().find(user.id())).contains(user);
        assertThat(store().hold(user.id())).contains(user);
        assertThat(store().find(ids.next())).isEmpty();
    }

    @Test
    void severalAreFoundAtOnce() {
        User one = user("one." + ids.next() + "@example.org");
        User two = user("two." + ids.next() + "@example.org");
        store().insert(one);
        store().insert(two);

        assertThat(store().findAll(List.of(one.id(), ids.next(), two.id()))).containsExactlyInAnyOrder(one, two);
        assertThat(store().findAll(List.of())).isEmpty();
    }

    @Test
    void anAddressIsFoundWithoutRegardToCaseAndKeptAsWritten() {
        User user = user("Ünal." + ids.next() + "@Example.org");
        store().insert(user);

        assertThat(store().findByEmail(user.email().toUpperCase(java.util.Locale.ROOT)))
                .contains(user);
        assertThat(store().findByEmail("nobody." + ids.next() + "@example.org")).isEmpty();
    }

    @Test
    void anAddressThatIsTakenIsRefused() {
        User first = user("ada." + ids.next() + "@example.org");
        User second = user(first.email().toUpperCase(java.util.Locale.ROOT));

        assertThat(store().insert(first)).isTrue();
        assertThat(store().insert(second)).isFalse();

        assertThat(store().find(second.id())).isEmpty();
        assertThat(store().findByEmail(second.email())).contains(first);
    }

    @Test
    void onlyOneOfManyAtOnceGetsAnAddress() {
        String email = "race." + ids.next() + "@example.org";
        List<User> racers = IntStream.range(0, 8).mapToObj(i -> user(email)).toList();

        long winners = racers.parallelStream().filter(store()::insert).count();

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void allAreListed() {
        User one = user("first." + ids.next() + "@example.org");
        User two = user("second." + ids.next() + "@example.org");
        store().insert(one);
        store().insert(two);

        assertThat(store().listAndHold()).contains(one, two).doesNotHaveDuplicates();
    }

    @Test
    void anUpdateReplacesTheUser() {
        User user = user("grace." + ids.next() + "@example.org");
        store().insert(user);
        User changed = new User(
                user.id(),
                "hopper." + user.email(),
                "Grace",
                "other hash",
                null,
                "Deutsch",
                "UTC+1",
                "Dark",
                "password",
                false,
                true,
                TUESDAY,
                MONDAY,
                TUESDAY);

        store().update(changed);

        assertThat(store().find(user.id())).contains(changed);
        assertThat(store().findByEmail(changed.email())).contains(changed);
        assertThat(store().findByEmail(user.email())).isEmpty();
    }

    private User user(String email) {
        return SampleUsers.of(ids.next(), email);
    }
}
