package io.ragstone.core.model.watched;

import io.ragstone.core.model.ModelKind;
import java.util.function.Supplier;

/**
 * What a model is asked.
 *
 * @param urgent whether somebody waits for the answer; what is not rather takes its time than fails
 * @param text what it is given
 */
record Asked(ModelKind kind, boolean urgent, Supplier<String> text) {}
