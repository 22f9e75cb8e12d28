package io.ragstone.sdk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final List<Integer> asked = new ArrayList<>();

    /** A server with this many elements, which tells or keeps to itself how many, and gives at most so many a page. */
    private Pages<Integer> server(int elements, boolean tells, int mostPerPage, int firstPage, int pageSize) {
        return new Pages<>(
                (number, size) -> {
                    asked.add(number);
                    int given = Math.min(size, mostPerPage);
                    List<Integer> page = IntStream.range((number - 1) * given, Math.min(number * given, elements))
                            .boxed()
                            .toList();
                    return new Page<>(page, tells ? OptionalLong.of(elements) : OptionalLong.empty());
                },
                firstPage,
                pageSize);
    }

    @Test
    void asksForAPageWhenItIsNeeded() {
        Iterator<Integer> iterator = server(5, true, 100, 1, 2).iterator();
        assertThat(asked).isEmpty();
        iterator.next();
        iterator.next();
        assertThat(asked).containsExactly(1);
        iterator.next();
        assertThat(asked).containsExactly(1, 2);
    }

    @Test
    void endsWhereTheTotalIsReached() {
        assertThat(server(4, true, 100, 1, 2)).containsExactly(0, 1, 2, 3);
        assertThat(asked).containsExactly(1, 2);
    }

    @Test
    void endsAtAnEmptyPageWhereThereIsNoTotal() {
        assertThat(server(4, false, 100, 1, 2)).containsExactly(0, 1, 2, 3);
        assertThat(asked).containsExactly(1, 2, 3);
    }

    @Test
    void goesOnWhenAServerGivesFewerThanAskedFor() {
        assertThat(server(5, true, 2, 1, 100)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void startsAtAPage() {
        assertThat(server(6, true, 100, 2, 2)).containsExactly(2, 3, 4, 5);
        assertThat(asked).containsExactly(2, 3);
    }

    @Test
    void asksOnceWhereThereIsNothing() {
        assertThat(server(0, true, 100, 1, 2)).isEmpty();
        assertThat(asked).containsExactly(1);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> server(0, true, 100, 1, 2).iterator().next());
    }
}
