package io.ragstone.surfaces.boundary.stream;

import io.ragstone.core.model.Cancellation;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.ServerSerialisers;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Has an answer told over the connection of its request. */
@Provider
public final class StreamedAnswerWriter implements ServerMessageBodyWriter<StreamedAnswer> {
    private static final String CONTENT_TYPE = "text/event-stream; charset=utf-8";
    private static final Logger LOG = Logger.getLogger(StreamedAnswerWriter.class);

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == StreamedAnswer.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == StreamedAnswer.class;
    }

    @Override
    public void writeResponse(StreamedAnswer answer, Type genericType, ServerRequestContext context) {
        RoutingContext request = ((ResteasyReactiveRequestContext) context).unwrap(RoutingContext.class);
        // JAX-RS would write it without the blank, which is documented with one.
        context.serverResponse().setPreCommitListener(head -> {
            ServerSerialisers.encodeResponseHeaders(head);
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE);
        });
        Cancellation cancellation = new Cancellation();
        EventConnection connection = new EventConnection(request, answer.spelling(), cancellation);
        connection.open();
        StreamedAnswer.Pings pings = answer.pings();
        long timer = pings == null ? -1 : connection.ping(pings);
        try {
            answer.telling().tell(connection, cancellation);
            connection.close();
        } catch (RuntimeException e) {
            abandon(request, e);
        } finally {
            request.vertx().cancelTimer(timer);
        }
    }

    /** The head has been sent, so all that is left is to break off, which no client takes for an end. */
    private static void abandon(RoutingContext request, RuntimeException failure) {
        if (failure instanceof ClientGoneException) {
            LOG.debug("A client left in the middle of its answer.");
        } else {
            LOG.error("An answer broke off.", failure);
        }
        request.request().connection().close();
    }

    @Override
    public void writeTo(
            StreamedAnswer answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body) {
        throw new UnsupportedOperationException("Events are told over the connection of a request.");
    }
}
