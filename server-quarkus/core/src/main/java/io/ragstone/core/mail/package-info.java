/** Mails to users. */
@NullMarked
package io.ragstone.core.mail;

import org.jspecify.annotations.NullMarked;
