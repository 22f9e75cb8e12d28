package io.ragstone.core.admin.service;

import io.ragstone.core.health.ServerHealth;
import io.ragstone.core.service.RunningService;
import java.util.Map;

/**
 * Something that the server consists of, or leans on.
 *
 * @param facts what there is to know about it; nothing secret
 */
public record ServerPart(
        int id, String name, Kind kind, String host, int port, Map<String, String> facts, Look look, Keeper keeper) {
    public ServerPart {
        facts = Map.copyOf(facts);
    }

    /** What it is for. */
    public enum Kind {
        SERVER,
        DATABASE,
        SEARCH,
        FILES,
        QUEUE,
        WORK,
        UPKEEP,
        MAIL,
        MODELS
    }

    /** Says how it is now, with the help of what was found out about the server as a whole. */
    @FunctionalInterface
    public interface Look {
        Condition look(ServerHealth.Report report);
    }

    /** Who stops and starts it. */
    public sealed interface Keeper {
        /** This server. */
        record Here(RunningService work) implements Keeper {}

        /**
         * Somebody else.
         *
         * @param sentence what an administrator is told who asks this server to
         */
        record Elsewhere(String sentence) implements Keeper {}
    }

    /** How a part is, in a word and in a sentence. */
    public record Condition(boolean alive, String message) {}

    /** Work of this server. */
    public static ServerPart of(
            int id, Kind kind, String host, int port, Map<String, String> facts, RunningService work) {
        return new ServerPart(
                id, work.name(), kind, host, port, facts, report -> condition(work), new Keeper.Here(work));
    }

    private static Condition condition(RunningService work) {
        return switch (work.state()) {
            case RUNNING -> new Condition(true, "is at work");
            case STOPPED -> new Condition(false, "was shut down; a restart begins it again");
            case BROKEN -> new Condition(false, "has ended by itself; see the server's log, and restart it");
        };
    }
}
