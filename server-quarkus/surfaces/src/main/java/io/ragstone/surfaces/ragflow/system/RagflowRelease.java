package io.ragstone.surfaces.ragflow.system;

/** The version whose API is spoken: clients look at it to know what they may expect. */
public final class RagflowRelease {
    public static final String SPOKEN = "v0.22.1";

    private RagflowRelease() {}
}
