package io.ragstone.surfaces.boundary;

import io.ragstone.surfaces.boundary.failure.Failure;

/** Words every failure as one surface documents it: its envelope, its numbers and its HTTP statuses. */
public interface SurfaceErrors {
    Surface surface();

    Answer render(Failure failure, Arrival arrival);
}
