/** Mails, with whatever is attached to them: as the internet sends them, and as Outlook saves them. */
@NullMarked
package io.ragstone.adapters.parsers.mail;

import org.jspecify.annotations.NullMarked;
