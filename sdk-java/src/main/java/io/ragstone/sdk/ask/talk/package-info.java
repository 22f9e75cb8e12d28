/** Talks in Baiyuan's API, which a model leads and people can take over. */
@NullMarked
package io.ragstone.sdk.ask.talk;

import org.jspecify.annotations.NullMarked;
