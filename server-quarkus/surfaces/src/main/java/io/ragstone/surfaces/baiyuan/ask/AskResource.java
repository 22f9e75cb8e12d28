package io.ragstone.surfaces.baiyuan.ask;

import io.ragstone.api.BaiyuanAskApi;
import io.ragstone.api.model.BaiyuanAskRequest;
import io.ragstone.api.model.BaiyuanAskResponse;
import io.ragstone.api.model.BaiyuanGetAskSettingsResponse;
import io.ragstone.api.model.BaiyuanListQueriesResponse;
import io.ragstone.api.model.BaiyuanQueryPage;
import io.ragstone.api.model.BaiyuanResetAskSettingsResponse;
import io.ragstone.api.model.BaiyuanSetAskSettingsRequest;
import io.ragstone.api.model.BaiyuanSetAskSettingsResponse;
import io.ragstone.api.model.BaiyuanSuccess;
import io.ragstone.core.ask.AskService;
import io.ragstone.core.ask.Asked;
import io.ragstone.core.ask.session.AskLog;
import io.ragstone.core.ask.session.AskRecord;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.ask.settings.AskSettingsService;
import io.ragstone.core.ask.step.Inquiry;
import io.ragstone.core.page.Paged;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanPages;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.boundary.stream.Attendance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Baiyuan's questions. */
@RunOnVirtualThread
class AskResource implements BaiyuanAskApi {
    private final CurrentCall call;
    private final AskService asking;
    private final AskStreams streams;
    private final AskSettingsService settings;
    private final AskLog log;
    private final Attendance attendance;

    AskResource(
            CurrentCall call,
            AskService asking,
            AskStreams streams,
            AskSettingsService settings,
            AskLog log,
            Attendance attendance) {
        this.call = call;
        this.asking = asking;
        this.streams = streams;
        this.settings = settings;
        this.log = log;
        this.attendance = attendance;
    }

    @Override
    public Response baiyuanAsk(BaiyuanAskRequest body) {
        boolean streamed = Boolean.TRUE.equals(body.getStream()) || call.accepts(MediaType.SERVER_SENT_EVENTS);
        Inquiry inquiry = asking.open(call.context(), AskRequests.question(body));
        return streamed ? streams.of(inquiry) : whole(asking.answer(inquiry, attendance.cancellation(), null));
    }

    private static Response whole(Asked asked) {
        return Response.ok(
                        new BaiyuanAskResponse().status(BaiyuanSuccess.SUCCESS).data(AskMapper.toData(asked)),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @Override
    public BaiyuanListQueriesResponse baiyuanListQueries(Integer page, Integer pageSize) {
        BaiyuanPages pages = BaiyuanPages.of(page, pageSize);
        Paged<AskRecord> found = log.list(call.context().tenantId(), pages.request());
        return new BaiyuanListQueriesResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(new BaiyuanQueryPage()
                        .items(found.items().stream().map(AskMapper::toQuery).toList())
                        .total(found.total())
                        .page(pages.page())
                        .pageSize(pages.size()));
    }

    @Override
    public BaiyuanGetAskSettingsResponse baiyuanGetAskSettings() {
        return new BaiyuanGetAskSettingsResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(SettingsMapper.toSettings(settings.of(call.context().tenantId())));
    }

    @Override
    public BaiyuanSetAskSettingsResponse baiyuanSetAskSettings(BaiyuanSetAskSettingsRequest body) {
        AskSettings wanted = SettingsMapper.toSettings(body, settings.usual());
        return new BaiyuanSetAskSettingsResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(SettingsMapper.toSettings(settings.change(call.context(), before -> wanted)));
    }

    @Override
    public BaiyuanResetAskSettingsResponse baiyuanResetAskSettings() {
        return new BaiyuanResetAskSettingsResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(SettingsMapper.toSettings(settings.reset(call.context())));
    }
}
