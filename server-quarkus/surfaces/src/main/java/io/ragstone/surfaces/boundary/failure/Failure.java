package io.ragstone.surfaces.boundary.failure;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.error.CoreException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways in which a request can fail, before any surface has put them into words. */
public sealed interface Failure {
    /** A use case said no. */
    record Refused(CoreException reason) implements Failure {}

    /** The request breaks its schema. */
    record InvalidRequest(List<Violation> violations) implements Failure {
        public InvalidRequest {
            violations = List.copyOf(violations);
        }
    }

    /** The body is not what the operation reads. */
    sealed interface UnreadableBody extends Failure {}

    record WrongContentType(@Nullable String contentType) implements UnreadableBody {}

    record MalformedBody() implements UnreadableBody {}

    record NotAnObject(JsonNode body) implements UnreadableBody {}

    /** A value in the body does not fit the type that it is read into. */
    record MisfitBody(String path, String problem) implements UnreadableBody {}

    /** What the request has to mention is not in it. */
    record MissingFields(List<String> names) implements Failure {
        public MissingFields {
            names = List.copyOf(names);
        }
    }

    record BodyTooLarge() implements Failure {}

    record UnknownRoute() implements Failure {}

    record WrongMethod() implements Failure {}

    /**
     * A value in the path or the query cannot be read.
     *
     * @param name null where it is not known which
     * @param expected what it has to be, such as "an integer"
     */
    record BadParameter(@Nullable String name, @Nullable String value, String expected) implements Failure {
        public String sentence() {
            String subject = name == null ? "A value in the path or the query" : "`" + name + "`";
            return subject + " has to be " + expected + (value == null ? "" : ", got '" + value + "'");
        }
    }

    /** Another error of HTTP's own, such as a type that is not acceptable. */
    record HttpError(int status, String reason) implements Failure {}

    /** Something unforeseen, of which the caller learns nothing but the id to find it by. */
    record Crashed(Throwable cause) implements Failure {}
}
