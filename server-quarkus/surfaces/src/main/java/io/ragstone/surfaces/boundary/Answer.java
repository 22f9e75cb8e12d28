package io.ragstone.surfaces.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** An error as it goes over the wire, whether or not the request came as far as a resource. */
public record Answer(int status, JsonNode body, Map<String, String> headers) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    public Answer(int status, JsonNode body) {
        this(status, body, Map.of());
    }

    public Response toResponse() {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body.toString());
        headers.forEach(response::header);
        return response.build();
    }
}
