/** Waiting for work that a server does in its own time. Not part of the SDK's public face. */
@NullMarked
package io.ragstone.sdk.wire.waiting;

import org.jspecify.annotations.NullMarked;
