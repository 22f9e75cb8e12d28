/** Tables with the last order of each knowledge base, which one worker at a time has leased. */
@NullMarked
package io.ragstone.adapters.panache.order;

import org.jspecify.annotations.NullMarked;
