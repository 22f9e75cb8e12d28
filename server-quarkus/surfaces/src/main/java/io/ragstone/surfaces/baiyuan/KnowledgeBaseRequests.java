package io.ragstone.surfaces.baiyuan;

import io.ragstone.api.model.BaiyuanCreateKnowledgeBaseRequest;
import io.ragstone.api.model.BaiyuanTopic;
import io.ragstone.core.knowledge.ChunkMethods;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.NewKnowledgeBase;
import io.ragstone.core.knowledge.Topic;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanRefusal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a knowledge base shall be. */
final class KnowledgeBaseRequests {
    /** They mean something else in the paths of a wiki. */
    private static final Set<String> TAKEN = Set.of("compile", "lint");

    private KnowledgeBaseRequests() {}

    static NewKnowledgeBase create(BaiyuanCreateKnowledgeBaseRequest given) {
        return new NewKnowledgeBase(
                given.getName(),
                null,
                given.getDescription(),
                Objects.requireNonNullElse(given.getLanguage(), Belongings.LANGUAGE),
                null,
                KnowledgeBase.Permission.ME,
                ChunkMethods.DEFAULT,
                null,
                true,
                Boolean.TRUE.equals(given.getIsDefault()),
                !Boolean.FALSE.equals(given.getWikiEnabled()),
                topics(given.getSlugs()));
    }

    private static List<Topic> topics(@Nullable List<BaiyuanTopic> given) {
        if (given == null) {
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        for (BaiyuanTopic topic : given) {
            if (TAKEN.contains(topic.getSlug())) {
                throw BaiyuanRefusal.invalid(
                        "The slug '" + topic.getSlug() + "' means something else. Choose another.");
            }
            if (!seen.add(topic.getSlug())) {
                throw BaiyuanRefusal.invalid("The slug '" + topic.getSlug() + "' is there twice.");
            }
        }
        return given.stream().map(KnowledgeBaseRequests::topic).toList();
    }

    private static Topic topic(BaiyuanTopic given) {
        return new Topic(
                given.getSlug(),
                given.getTitle(),
                Objects.requireNonNullElse(given.getAliases(), List.of()),
                Objects.requireNonNullElse(given.getCategory(), ""),
                given.getDescription());
    }
}
