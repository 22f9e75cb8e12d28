package io.ragstone.core.document.chunk;

/** A box on a page, in points from the upper left; pages count from 1. */
public record Position(int page, float left, float right, float top, float bottom) {}
