/** Mails: into the log, or through a server that speaks SMTP. */
@NullMarked
package io.ragstone.adapters.mail;

import org.jspecify.annotations.NullMarked;
