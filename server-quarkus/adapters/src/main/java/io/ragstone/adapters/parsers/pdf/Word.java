package io.ragstone.adapters.parsers.pdf;

/** Characters without a gap between them. */
record Word(String text, Box box, float baseline, float size, boolean bold) {}
