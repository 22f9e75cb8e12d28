package io.ragstone.surfaces.boundary;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Origin;
import io.ragstone.core.call.Principal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The call that a request makes. It is set once, by the authentication, and then only read. */
@RequestScoped
public class CurrentCall {
    private @Nullable Arrival arrival;
    private @Nullable Principal principal;
    private String address = "";

    public void begin(Arrival begun, @Nullable Principal caller, String from) {
        if (arrival != null) {
            throw new IllegalStateException("The call has begun already");
        }
        arrival = begun;
        principal = caller;
        address = from;
    }

    /** What use cases are given. An operation that is open to everybody has none. */
    public CallContext context() {
        Principal caller = principal;
        if (caller == null) {
            throw new IllegalStateException("This operation is open to everybody: nobody in particular calls it");
        }
        return new CallContext(caller, surface(), requestId(), address);
    }

    /** Where an operation is called from, be it open to everybody. */
    public Origin origin() {
        return new Origin(address, surface(), requestId());
    }

    public Optional<Principal> principal() {
        return Optional.ofNullable(principal);
    }

    public String surface() {
        return begun().surface().label();
    }

    public String requestId() {
        return begun().requestId();
    }

    /** Whether the client names this type among those that it accepts. */
    public boolean accepts(String mediaType) {
        return begun().accepts(mediaType);
    }

    private Arrival begun() {
        Arrival known = arrival;
        if (known == null) {
            throw new IllegalStateException("No call has begun on this request");
        }
        return known;
    }
}
