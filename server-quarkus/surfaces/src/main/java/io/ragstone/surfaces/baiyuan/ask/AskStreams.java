package io.ragstone.surfaces.baiyuan.ask;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ragstone.core.ask.AskService;
import io.ragstone.core.ask.step.Inquiry;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.boundary.stream.EventSpelling;
import io.ragstone.surfaces.boundary.stream.ServerEvent;
import io.ragstone.surfaces.boundary.stream.StreamedAnswer;
import io.ragstone.surfaces.boundary.stream.StreamedAnswer.Pings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Has questions answered event by event. */
@ApplicationScoped
class AskStreams {
    private static final ServerEvent PING = ServerEvent.named("ping", "{}");

    private final AskService asking;
    private final CurrentCall call;
    private final ObjectMapper json;
    private final AskPulse pulse;

    AskStreams(AskService asking, CurrentCall call, ObjectMapper json, AskPulse pulse) {
        this.asking = asking;
        this.call = call;
        this.json = json;
        this.pulse = pulse;
    }

    Response of(Inquiry inquiry) {
        AskTelling telling = new AskTelling(asking, inquiry, json, call.requestId());
        return new StreamedAnswer(EventSpelling.SPACED, new Pings(pulse.pings(), PING), telling).toResponse();
    }
}
