/**
 * RAGFlow's way of saying things: its envelopes, error codes and messages, its keys and session tokens, and what of
 * Python shines through in them. Existing clients compare these texts letter by letter.
 */
@NullMarked
package io.ragstone.surfaces.ragflow.wire;

import org.jspecify.annotations.NullMarked;
