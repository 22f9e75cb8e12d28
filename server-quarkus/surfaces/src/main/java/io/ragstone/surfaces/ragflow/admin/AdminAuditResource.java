package io.ragstone.surfaces.ragflow.admin;

import io.ragstone.api.RagflowAdminAuditApi;
import io.ragstone.api.model.RagflowAdminAuditEvent;
import io.ragstone.api.model.RagflowAdminAuditPage;
import io.ragstone.api.model.RagflowAdminListAuditResponse;
import io.ragstone.core.admin.AuditReview;
import io.ragstone.core.admin.AuditReview.Entry;
import io.ragstone.core.audit.AuditFilter;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Pages;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit log: a page of it, or a table for other programs. */
@RunOnVirtualThread
class AdminAuditResource implements RagflowAdminAuditApi {
    private static final PageRequest MOST = new PageRequest(0, 100_000);
    private static final String HEAD = "time,user,tenant_id,action,subject,success,address,surface,request_id\r\n";

    private final CurrentCall call;
    private final AuditReview review;

    AdminAuditResource(CurrentCall call, AuditReview review) {
        this.call = call;
        this.review = review;
    }

    @Override
    public RagflowAdminListAuditResponse ragflowAdminListAudit(
            @Nullable String user,
            @Nullable String action,
            @Nullable String success,
            @Nullable String from,
            @Nullable String until,
            @Nullable Integer page,
            @Nullable Integer pageSize) {
        Paged<Entry> found = review.list(
                call.context(),
                AuditQuery.given(user),
                AuditQuery.filter(action, success, from, until),
                Pages.of(page, pageSize));
        return new RagflowAdminListAuditResponse()
                .code(0)
                .message("Success")
                .data(new RagflowAdminAuditPage()
                        .total(found.total())
                        .events(found.items().stream()
                                .map(AdminAuditResource::toEvent)
                                .toList()));
    }

    private static RagflowAdminAuditEvent toEvent(Entry entry) {
        return new RagflowAdminAuditEvent()
                .time(entry.event().at().toEpochMilli())
                .date(RagflowDates.date(entry.event().at()))
                .user(entry.user())
                .tenantId(
                        entry.event().tenantId() == null
                                ? null
                                : RagflowIds.hex(entry.event().tenantId()))
                .action(entry.event().action())
                .subject(entry.event().subject())
                .success(entry.event().success())
                .address(entry.event().origin().address())
                .surface(entry.event().origin().surface())
                .requestId(entry.event().origin().requestId());
    }

    @Override
    public String ragflowAdminExportAudit(
            @Nullable String user,
            @Nullable String action,
            @Nullable String success,
            @Nullable String from,
            @Nullable String until) {
        AuditFilter filter = AuditQuery.filter(action, success, from, until);
        return review.list(call.context(), AuditQuery.given(user), filter, MOST).items().stream()
                .map(AdminAuditResource::toLine)
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String toLine(Entry entry) {
        RagflowAdminAuditEvent event = toEvent(entry);
        return Stream.of(
                                entry.event().at().toString(),
                                text(event.getUser()),
                                text(event.getTenantId()),
                                event.getAction(),
                                event.getSubject(),
                                String.valueOf(event.getSuccess()),
                                event.getAddress(),
                                event.getSurface(),
                                event.getRequestId())
                        .map(AdminAuditResource::quoted)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Spreadsheets would take some beginnings for formulas, and visitors choose what is written here. */
    private static String quoted(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
