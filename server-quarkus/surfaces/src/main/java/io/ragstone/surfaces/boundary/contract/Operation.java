package io.ragstone.surfaces.boundary.contract;

import io.ragstone.core.access.Permission;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the contract.
 *
 * @param id its operationId
 * @param servedBy the operationId of the operation that it is another door to, or its own; the method that serves both
 *     has this name
 * @param method the HTTP method in capitals
 * @param path the template of its path
 * @param surface the name of the surface, which its tag starts with
 * @param security the ways to prove who calls, each the names of the schemes that it takes together; none for an
 *     operation that is open to everybody
 * @param permission what a caller has to be allowed; empty when all who are known may
 * @param strict whether the whole request is checked against its schema
 * @param rawBody whether the resource gets the body as a JSON tree
 * @param signed whether a header carries a signature of the body
 * @param bodyTypes the media types that a body may have; none where no body is read
 * @param bodySchema the schema of a JSON body
 * @param requiredArguments what the body or the query has to mention
 * @param bodyOptional whether no body is as good as an empty one
 * @param checkedBeforeKey what has to be in the body even before it is known who calls
 */
public record Operation(
        String id,
        String servedBy,
        String method,
        String path,
        String surface,
        List<List<String>> security,
        Optional<Permission> permission,
        boolean strict,
        boolean rawBody,
        boolean signed,
        Set<String> bodyTypes,
        @Nullable Place bodySchema,
        List<String> checkedBeforeKey,
        List<Parameter> parameters,
        List<String> requiredArguments,
        boolean bodyOptional) {
    public Operation {
        security = List.copyOf(security);
        bodyTypes = Set.copyOf(bodyTypes);
        checkedBeforeKey = List.copyOf(checkedBeforeKey);
        parameters = List.copyOf(parameters);
        requiredArguments = List.copyOf(requiredArguments);
    }

    public boolean takesJson() {
        return bodySchema != null;
    }

    /** Whether a body of this type is to be read as JSON: any but multipart where that is possible too. */
    public boolean readsJson(@Nullable String contentType) {
        boolean multipart =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
        return takesJson() && !(multipart && takesMultipart());
    }

    public boolean takesMultipart() {
        return bodyTypes.contains("multipart/form-data");
    }
}
