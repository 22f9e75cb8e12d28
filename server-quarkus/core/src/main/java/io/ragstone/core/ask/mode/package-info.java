/** How well the answering of a tenant's questions goes, and what is left out when it goes badly. */
@NullMarked
package io.ragstone.core.ask.mode;

import org.jspecify.annotations.NullMarked;
