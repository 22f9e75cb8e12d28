/** Understands the events of streamed answers, in each of the ways that servers send them. Not part of the public face. */
@NullMarked
package io.ragstone.sdk.wire.answer;

import org.jspecify.annotations.NullMarked;
