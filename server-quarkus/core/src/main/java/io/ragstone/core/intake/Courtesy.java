package io.ragstone.core.intake;

import io.ragstone.core.document.web.WebPages;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.limit.Counters;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to visit a site: at most one page a second, whichever server or tenant asks, and only where its {@code robots.txt}
 * welcomes machines.
 */
public final class Courtesy {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration RULES_LAST = Duration.ofHours(1);
    private static final int MOST_SITES = 1_000;

    private final WebPages pages;
    private final Counters counters;
    private final Pause pause;
    private final Clock clock;
    private final Map<String, Instant> next = new LinkedHashMap<>();
    private final Map<String, Known> rules = new LinkedHashMap<>();

    /** @param counters what servers that share the work have in common */
    public Courtesy(WebPages pages, Counters counters, Pause pause, Clock clock) {
        this.pages = pages;
        this.counters = counters;
        this.pause = pause;
        this.clock = clock;
    }

    /** Lets time go by. */
    @FunctionalInterface
    public interface Pause {
        void take(Duration time) throws InterruptedException;
    }

    private record Known(RobotRules rules, Instant until) {}

    /** Waits until it is this caller's turn to ask the site for something. */
    void await(URI page) {
        String site = site(page);
        try {
            pause.take(Duration.between(clock.instant(), turn(site)));
            while (counters.add("crawl/" + site, clock.instant().truncatedTo(ChronoUnit.SECONDS), 1) > 1) {
                pause.take(INTERVAL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The visit of " + site + " was broken off.", e);
        }
    }

    private synchronized Instant turn(String site) {
        Instant now = clock.instant();
        next.values().removeIf(time -> time.isBefore(now));
        Instant mine = next.getOrDefault(site, now);
        next.put(site, mine.plus(INTERVAL));
        return mine;
    }

    /** Throws a {@link CoreException} where machines are not welcome. */
    void requireWelcome(URI page) {
        String path = page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        if (!rules(page).permits(path)) {
            throw new CoreException(
                    ErrorCode.FORBIDDEN,
                    "The robots.txt of " + site(page) + " does not permit to fetch " + page
                            + ". Ask for the page by itself, or set respect_robots to false if the site is yours.");
        }
    }

    private RobotRules rules(URI page) {
        String site = site(page);
        synchronized (rules) {
            Known known = rules.get(site);
            if (known != null && clock.instant().isBefore(known.until())) {
                return known.rules();
            }
        }
        RobotRules read = read(page);
        synchronized (rules) {
            if (rules.size() >= MOST_SITES) {
                rules.remove(rules.keySet().iterator().next());
            }
            rules.put(site, new Known(read, clock.instant().plus(RULES_LAST)));
        }
        return read;
    }

    /** A site without such a file welcomes everybody; one that does not answer is asked again later. */
    private RobotRules read(URI page) {
        await(page);
        try {
            byte[] text = pages.fetch(site(page) + "/robots.txt").content();
            return RobotRules.parse(new String(text, StandardCharsets.UTF_8));
        } catch (CoreException e) {
            if (e.code() == ErrorCode.NOT_FOUND || e.code() == ErrorCode.TOO_LARGE) {
                return RobotRules.NONE;
            }
            throw e;
        }
    }

    private static String site(URI page) {
        return page.getScheme() + "://" + page.getRawAuthority();
    }
}
