package io.ragstone.surfaces.baiyuan.ask;

import static java.util.Objects.requireNonNullElse;

import io.ragstone.api.model.BaiyuanAskSettings;
import io.ragstone.api.model.BaiyuanAskSteps;
import io.ragstone.api.model.BaiyuanHandoffSettings;
import io.ragstone.api.model.BaiyuanSetAskSettingsRequest;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.ask.settings.AskSettings.Caching;
import io.ragstone.core.ask.settings.AskSettings.Handover;
import io.ragstone.core.ask.settings.AskSettings.Steps;
import io.ragstone.core.ask.settings.AskSettings.Talk;
import org.jspecify.annotations.Nullable;

/** How questions are answered as Baiyuan shows it. */
final class SettingsMapper {
    private SettingsMapper() {}

    /** @param usual holds for what is not given */
    static AskSettings toSettings(BaiyuanSetAskSettingsRequest body, AskSettings usual) {
        return new AskSettings(
                steps(body.getSteps(), usual.steps()),
                new Caching(
                        requireNonNullElse(
                                body.getCacheSeconds(), usual.caching().seconds()),
                        requireNonNullElse(
                                body.getSemanticSimilarity(), usual.caching().similarity())),
                new Talk(
                        requireNonNullElse(body.getRounds(), usual.talk().rounds()),
                        requireNonNullElse(body.getHistoryTokens(), usual.talk().tokens()),
                        requireNonNullElse(
                                body.getSessionSeconds(), usual.talk().seconds())),
                handover(body.getHandoff(), usual.handover()),
                requireNonNullElse(body.getTexts(), usual.texts()),
                requireNonNullElse(body.getStrictCitation(), usual.strictCitation()));
    }

    private static Steps steps(@Nullable BaiyuanAskSteps given, Steps usual) {
        return given == null
                ? usual
                : new Steps(
                        requireNonNullElse(given.getIntent(), usual.intent()),
                        requireNonNullElse(given.getIntentModel(), usual.intentModel()),
                        requireNonNullElse(given.getAnswerCache(), usual.answerCache()),
                        requireNonNullElse(given.getSemanticCache(), usual.semanticCache()),
                        requireNonNullElse(given.getWiki(), usual.wiki()),
                        requireNonNullElse(given.getRetrieval(), usual.retrieval()),
                        requireNonNullElse(given.getGeneration(), usual.generation()),
                        requireNonNullElse(given.getRerank(), usual.rerank()));
    }

    private static Handover handover(@Nullable BaiyuanHandoffSettings given, Handover usual) {
        return given == null
                ? usual
                : new Handover(
                        requireNonNullElse(given.getEnabled(), usual.enabled()),
                        requireNonNullElse(given.getTimeoutSeconds(), usual.timeoutSeconds()),
                        requireNonNullElse(given.getMirrorHumanReply(), usual.mirrorReplies()),
                        requireNonNullElse(given.getKeywords(), usual.keywords()));
    }

    static BaiyuanAskSettings toSettings(AskSettings settings) {
        Handover handover = settings.handover();
        return new BaiyuanAskSettings()
                .steps(toSteps(settings.steps()))
                .cacheSeconds(settings.caching().seconds())
                .semanticSimilarity(settings.caching().similarity())
                .rounds(settings.talk().rounds())
                .historyTokens(settings.talk().tokens())
                .sessionSeconds(settings.talk().seconds())
                .handoff(new BaiyuanHandoffSettings()
                        .enabled(handover.enabled())
                        .timeoutSeconds(handover.timeoutSeconds())
                        .mirrorHumanReply(handover.mirrorReplies())
                        .keywords(handover.keywords()))
                .texts(settings.texts())
                .strictCitation(settings.strictCitation());
    }

    private static BaiyuanAskSteps toSteps(Steps steps) {
        return new BaiyuanAskSteps()
                .intent(steps.intent())
                .intentModel(steps.intentModel())
                .answerCache(steps.answerCache())
                .semanticCache(steps.semanticCache())
                .wiki(steps.wiki())
                .retrieval(steps.retrieval())
                .generation(steps.generation())
                .rerank(steps.rerank());
    }
}
