/**
 * Between the facade and the low-level client: RAGFlow's envelope is opened here, its error codes become exceptions, and
 * its answers are read leniently, because servers of different versions spell the same thing differently. Not part of
 * the SDK's public face.
 */
@NullMarked
package io.ragstone.sdk.wire;

import org.jspecify.annotations.NullMarked;
