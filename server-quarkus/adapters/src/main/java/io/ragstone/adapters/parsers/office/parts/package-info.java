/** What the readers of all office files share: tables, sheets and slides while they grow, and the archives around them. */
@NullMarked
package io.ragstone.adapters.parsers.office.parts;

import org.jspecify.annotations.NullMarked;
