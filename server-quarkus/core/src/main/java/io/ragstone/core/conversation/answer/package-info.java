/** A question is put, passages are found, a model answers, and its answer is cited. */
@NullMarked
package io.ragstone.core.conversation.answer;

import org.jspecify.annotations.NullMarked;
