package io.ragstone.adapters.parsers.pdf;

import java.util.List;

/** A page in reading order: areas one after the other, each with its lines and tables from top to bottom. */
record Layout(int page, float height, List<List<Item>> areas) {}
