/** What somebody wants who says something: to know, to chat, to hear an opinion, or to speak to a person. */
@NullMarked
package io.ragstone.core.ask.intent;

import org.jspecify.annotations.NullMarked;
