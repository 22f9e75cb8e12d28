/** What comes of a question: the words, where they are from, and the way they came. */
@NullMarked
package io.ragstone.core.ask.reply;

import org.jspecify.annotations.NullMarked;
