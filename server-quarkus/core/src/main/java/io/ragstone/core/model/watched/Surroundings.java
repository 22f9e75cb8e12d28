package io.ragstone.core.model.watched;

import java.util.function.Function;

/** What is done before and after each call of a model. */
interface Surroundings {
    /** Makes one call. */
    <T> T call(Asked asked, Function<Reply, T> work);
}
