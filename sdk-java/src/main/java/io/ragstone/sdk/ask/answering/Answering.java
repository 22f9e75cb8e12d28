package io.ragstone.sdk.ask.answering;

import io.ragstone.client.api.BaiyuanAskApi;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.page.Pages;
import io.ragstone.sdk.wire.AskGateway;

/**
 * How a tenant's questions are answered, and how they were.
 *
 * <pre>{@code
 * Answering answering = shop.answering();
 * answering.choose(new SettingsChoice().step(AskStep.WIKI, false));
 * answering.questions().forEach(asked -> System.out.println(asked.question() + " - " + asked.route()));
 * answering.reset();
 * }</pre>
 */
public final class Answering {
    private static final int PAGE_SIZE = 100;

    private final AskGateway gateway;

    /** That of the client's tenant. */
    public Answering(AskGateway gateway) {
        this.gateway = gateway;
    }

    /** How questions are answered now. */
    public AskSettings settings() {
        return AskSettings.of(gateway.data(BaiyuanAskApi.baiyuanGetAskSettingsRequest()));
    }

    /** Chooses how questions are answered, and tells how they are from now on. */
    public AskSettings choose(SettingsChoice choice) {
        return AskSettings.of(
                gateway.data(BaiyuanAskApi.baiyuanSetAskSettingsRequest().json(choice.values())));
    }

    /** Takes back what was chosen, and tells what is usual. */
    public AskSettings reset() {
        return AskSettings.of(gateway.data(BaiyuanAskApi.baiyuanResetAskSettingsRequest()));
    }

    /** All questions that are kept, fetched page by page as they are walked through. */
    public Pages<AskedQuestion> questions() {
        return new Pages<>(this::listQuestions, 1, PAGE_SIZE);
    }

    /** A page of the questions, the latest first. */
    public Page<AskedQuestion> listQuestions(int page, int pageSize) {
        return gateway.page(
                BaiyuanAskApi.baiyuanListQueriesRequest().query("page", page).query("page_size", pageSize),
                AskedQuestion::of);
    }
}
