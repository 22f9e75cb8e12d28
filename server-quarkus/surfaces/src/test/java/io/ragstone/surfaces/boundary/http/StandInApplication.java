package io.ragstone.surfaces.boundary.http;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Rights;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.limit.Allowance;
import io.ragstone.core.tenant.credential.ApiKeyService;
import io.ragstone.surfaces.baiyuan.wire.PresentedKeys;
import io.ragstone.surfaces.boundary.AccessCheck;
import io.ragstone.surfaces.boundary.CallLimits;
import io.ragstone.surfaces.boundary.JsonBodyLimit;
import io.ragstone.surfaces.ragflow.wire.KeyCheck;
import io.ragstone.surfaces.ragflow.wire.SessionCheck;
import io.ragstone.surfaces.ragflow.wire.VisitorCheck;
import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The application that the boundary is tested with: the resources listed here, whatever else the module has. */
@ApplicationPath("/")
public class StandInApplication extends Application {
    static final int JSON_LIMIT = 1_000;
    static final UUID TENANT = new UUID(1, 1);

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(StandInDatasets.class, StandInDocuments.class, StandInUsers.class, StandInKnowledgeBases.class);
    }

    @Singleton
    static final class Checks {
        @Produces
        @Singleton
        KeyCheck keys() {
            return key -> {
                if (Context.isOnEventLoopThread()) {
                    throw new IllegalStateException("A key is looked up in the database; that must not block the loop");
                }
                if (key.equals("ragflow-reader")) {
                    Rights rights = new Rights(Set.of("read:datasets"), null, false);
                    return Optional.of(new Principal.KeyHolder(TENANT, null, new UUID(4, 4), rights));
                }
                return key.equals("ragflow-good")
                        ? Optional.of(new Principal.KeyHolder(TENANT, null, new UUID(2, 2)))
                        : Optional.empty();
            };
        }

        @Produces
        @Singleton
        PresentedKeys presented() {
            return key -> key.equals("ragflow-good") || key.equals("ragflow-of-nobody")
                    ? Optional.of(new ApiKeyService.Presented(
                            new Principal.KeyHolder(TENANT, null, new UUID(2, 2)), key.equals("ragflow-good")))
                    : Optional.empty();
        }

        @Produces
        @Singleton
        SessionCheck sessions() {
            return token -> token.equals("opaque")
                    ? Optional.of(new Principal.SessionUser(TENANT, new UUID(3, 3), "ada@example.org"))
                    : Optional.empty();
        }

        @Produces
        @ApplicationScoped
        AccessCheck access() {
            return (call, needed) -> {
                Set<String> scopes = call.principal().rights().scopes();
                if (scopes != null && !scopes.contains(needed.toString())) {
                    throw new CoreException(ErrorCode.FORBIDDEN, "No " + needed + " for you.");
                }
            };
        }

        @Produces
        @Singleton
        VisitorCheck visitors() {
            return token -> Optional.empty();
        }

        @Produces
        @Singleton
        JsonBodyLimit limit() {
            return new JsonBodyLimit(JSON_LIMIT);
        }

        /** A request whose id says so is one too many, and so are uploads that are as large as that. */
        @Produces
        @Singleton
        CallLimits limits() {
            return new CallLimits() {
                @Override
                public Allowance take(CallContext call) {
                    if (call.requestId().equals("too-many")) {
                        throw tooMuch("Too many requests, please retry later.");
                    }
                    return new Allowance(10, 9, Instant.ofEpochSecond(60));
                }

                @Override
                public void upload(CallContext call, long bytes) {
                    if (call.requestId().equals("too-large") && bytes > 100) {
                        throw tooMuch("Too many bytes.");
                    }
                }

                @Override
                public void uploadOfUnknownSize(CallContext call) {}
            };
        }

        private static CoreException tooMuch(String sentence) {
            return new CoreException(
                    ErrorCode.RATE_LIMITED,
                    sentence,
                    Map.of("retryAfterSeconds", 7L, "limit", 10L, "remaining", 0L, "resetEpochSeconds", 60L),
                    null);
        }
    }
}
