/** Makes what finds passages, and keeps the indexes that they are found with. */
@NullMarked
package io.ragstone.app.search;

import org.jspecify.annotations.NullMarked;
