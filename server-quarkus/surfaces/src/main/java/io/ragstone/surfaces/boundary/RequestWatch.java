package io.ragstone.surfaces.boundary;

import java.time.Duration;

/** Hears how requests of the surfaces ended. It must be quick, and must not fail. */
public interface RequestWatch {
    /** @param status of HTTP */
    void answered(Arrival arrival, int status, Duration took);

    /** @param code the number that the surface gives the error */
    void refused(Arrival arrival, int code);
}
