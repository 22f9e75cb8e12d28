package io.ragstone.surfaces.baiyuan;

/** The version of the server, as its health tells it. */
public record ServerVersion(String text) {}
