/** Talks under the name that an API's client gave them, and a record of every question. */
@NullMarked
package io.ragstone.core.ask.session;

import org.jspecify.annotations.NullMarked;
